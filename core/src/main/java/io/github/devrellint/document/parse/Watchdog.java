package io.github.devrellint.document.parse;

import io.github.devrellint.document.UnparsableException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Limits the time and the stack of a piece of work, since posts are untrusted input: Markdown
 * parsers need a stack frame per level of nesting, and compilers exponential time for some texts.
 * The time is that of the processor, so that what else the machine does is no fault of a post.
 * Abandoned work goes on in a daemon thread, since Java can't stop it, and does not keep the
 * program alive. Thread-safe.
 */
public final class Watchdog {

    /** How many times the limit may pass on the clock on the wall: work that waits ends, too. */
    private static final int PATIENCE = 20;

    private static final long SHORTEST_WAIT = TimeUnit.MILLISECONDS.toNanos(100);

    private final Duration limit;
    private final ExecutorService threads;

    /**
     * @param limit the longest time that a piece of work may take of a processor
     * @param stackBytes size of its stack in bytes
     */
    public Watchdog(Duration limit, long stackBytes) {
        this.limit = limit;
        this.threads =
                // none is used twice, so that the time of a thread is that of its work
                new ThreadPoolExecutor(
                        0,
                        Integer.MAX_VALUE,
                        0,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        work -> {
                            Thread thread = new Thread(null, work, "watched", stackBytes);
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * Runs the work; returns its result or throws its exception.
     *
     * @throws UnparsableException if it takes too long, or needs too much stack or memory
     */
    public <T> T watch(Supplier<T> work) {
        AtomicLong thread = new AtomicLong();
        Future<T> result =
                threads.submit(
                        () -> {
                            thread.set(Thread.currentThread().getId());
                            return work.get();
                        });
        long end = System.nanoTime() + PATIENCE * limit.toNanos();
        try {
            long left = limit.toNanos();
            while (left > 0 && System.nanoTime() < end) {
                try {
                    return result.get(Math.max(left, SHORTEST_WAIT), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    long used = processorTime(thread.get());
                    // asked afterwards: the time of a thread that has ended meanwhile is not known
                    left = result.isDone() ? SHORTEST_WAIT : limit.toNanos() - used;
                }
            }
            result.cancel(true);
            throw new UnparsableException("takes longer than " + limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnparsableException("interrupted");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** In nanoseconds; the whole limit where the JVM does not know. */
    private long processorTime(long thread) {
        if (thread == 0) {
            return 0;
        }
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        boolean known = clock.isThreadCpuTimeSupported() && clock.isThreadCpuTimeEnabled();
        long time = known ? clock.getThreadCpuTime(thread) : -1;
        return time < 0 ? limit.toNanos() : time;
    }

    private static RuntimeException failure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StackOverflowError) {
                return new UnparsableException("is nested too deeply");
            }
            if (cause instanceof OutOfMemoryError) {
                return new UnparsableException("needs too much memory");
            }
        }
        return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }
}
