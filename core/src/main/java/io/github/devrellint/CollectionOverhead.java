package io.github.devrellint;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Notices that the JVM does little else than collect garbage. Its serial collector, unlike the
 * parallel one, goes on like that without an end where the heap is nearly too small. Not
 * thread-safe.
 */
final class CollectionOverhead {

    private static final double MOST = 0.8;

    /** The JVM may have collected for long before this run: the first window tells nothing. */
    private static final long UNKNOWN = -1;

    private final long window;
    private final LongSupplier collecting;
    private long begin = System.nanoTime();
    private long before = UNKNOWN;

    /**
     * @param window the time over which the collections are counted, on the clock
     */
    CollectionOverhead(Duration window) {
        this(window, CollectionOverhead::collectionTime);
    }

    /**
     * @param collecting the time of all collections so far, in nanoseconds
     */
    CollectionOverhead(Duration window, LongSupplier collecting) {
        this.window = window.toNanos();
        this.collecting = collecting;
    }

    /** Whether most of the last window was spent collecting; asks the JVM once a window. */
    boolean isTooMuch() {
        long time = System.nanoTime() - begin;
        if (time < window) {
            return false;
        }
        long now = collecting.getAsLong();
        boolean tooMuch = before != UNKNOWN && now - before > MOST * time;
        before = now;
        begin += time;
        return tooMuch;
    }

    private static long collectionTime() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .map(millis -> millis * 1_000_000)
                .sum();
    }
}
