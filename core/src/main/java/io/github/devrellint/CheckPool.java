package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Threads that check files. A check that throws, or in which a rule does not end, is a failure of
 * its file; the other files are checked all the same. Java can't stop a thread, so the one of a
 * rule that does not end goes on as a daemon, and another one takes its place. Where the memory
 * does not suffice, what is not checked yet fails.
 */
final class CheckPool implements AutoCloseable {

    /**
     * How long a rule may take for one file.
     *
     * @param busy processor time; it is read only after as much wall-clock time, so that a rule is
     *     not blamed for what else the machine does
     * @param waiting wall-clock time, for a rule that waits for something
     */
    record Limits(Duration busy, Duration waiting) {

        /** Far more than the few seconds that the largest file that is read takes. */
        static final Limits USUAL = new Limits(Duration.ofSeconds(30), Duration.ofMinutes(30));
    }

    /** How long the JVM may do little else than collect garbage. */
    private static final Duration COLLECTING = Duration.ofSeconds(20);

    private final Limits limits;
    private final CollectionOverhead overhead;
    private final ThreadPoolExecutor threads;
    private volatile boolean starved;
    private final Set<Check> running = ConcurrentHashMap.newKeySet();
    private final Thread watch = new Thread(this::watch, "watch of rules");

    CheckPool(int jobs, Limits limits) {
        this(jobs, limits, new CollectionOverhead(COLLECTING));
    }

    CheckPool(int jobs, Limits limits, CollectionOverhead overhead) {
        this.limits = limits;
        this.overhead = overhead;
        int count = Math.max(1, jobs);
        threads =
                new ThreadPoolExecutor(
                        count,
                        Integer.MAX_VALUE,
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        work -> {
                            Thread thread = new Thread(work, "check");
                            thread.setDaemon(true);
                            return thread;
                        });
        watch.setDaemon(true);
        watch.start();
    }

    /**
     * Checks something in the background.
     *
     * @param path of the file for people, or empty if it is not about one file
     * @param work is given a function, which it calls with each rule that begins
     */
    Future<FileResult> submit(String path, Function<Consumer<RuleId>, FileResult> work) {
        Check check = new Check(path);
        threads.execute(() -> check.run(work));
        return check.result;
    }

    private final class Check {

        private final String path;
        private final CompletableFuture<FileResult> result = new CompletableFuture<>();

        /** Made ahead: where memory is used up, there may be none to say so. */
        private final FileResult tooMuch;

        private volatile Thread thread;
        private volatile Step step;

        Check(String path) {
            this.path = path;
            tooMuch = FileResult.failed(new Failure(path, "needs too much memory"));
        }

        void run(Function<Consumer<RuleId>, FileResult> work) {
            if (starved) {
                starve();
                return;
            }
            thread = Thread.currentThread();
            try {
                running.add(this);
                result.complete(work.apply(rule -> step = new Step(rule, System.nanoTime())));
            } catch (OutOfMemoryError e) {
                result.complete(tooMuch);
            } catch (RuntimeException | Error e) {
                fail("can't be checked: " + e);
            } finally {
                running.remove(this);
            }
        }

        void look() {
            Step at = step;
            if (at != null && at.isEndless(thread.getId()) && at.equals(step)) {
                giveUp(at.rule);
            }
        }

        void starve() {
            result.complete(tooMuch);
        }

        private void giveUp(RuleId rule) {
            running.remove(this);
            threads.setCorePoolSize(threads.getCorePoolSize() + 1);
            fail("rule " + rule + " takes longer than " + limits.busy().toSeconds() + " s");
            thread.interrupt();
        }

        private void fail(String why) {
            result.complete(FileResult.failed(new Failure(path, why)));
        }
    }

    /** A rule that is checking a file. Only the watching thread uses its mutable field. */
    private final class Step {

        private static final long UNKNOWN = -1;

        private final RuleId rule;
        private final long begin;
        private long busyBefore = UNKNOWN;

        Step(RuleId rule, long begin) {
            this.rule = rule;
            this.begin = begin;
        }

        boolean isEndless(long thread) {
            long time = System.nanoTime() - begin;
            if (time < limits.busy().toNanos()) {
                return false;
            }
            if (time > limits.waiting().toNanos()) {
                return true;
            }
            long busy = processorTime(thread);
            if (busyBefore == UNKNOWN) {
                busyBefore = busy;
            }
            return busy - busyBefore > limits.busy().toNanos();
        }

        /**
         * Processor time of a thread in nanoseconds; wall-clock time if the JVM does not measure
         * it.
         */
        private static long processorTime(long thread) {
            ThreadMXBean clock = ManagementFactory.getThreadMXBean();
            boolean known = clock.isThreadCpuTimeSupported() && clock.isThreadCpuTimeEnabled();
            long time = known ? clock.getThreadCpuTime(thread) : UNKNOWN;
            return time < 0 ? System.nanoTime() : time;
        }
    }

    private void watch() {
        long pause = Math.min(500, limits.busy().toMillis() / 4 + 1);
        try {
            while (!threads.isShutdown()) {
                Thread.sleep(pause);
                running.forEach(Check::look);
                if (overhead.isTooMuch()) {
                    starved = true;
                    running.forEach(Check::starve);
                }
            }
        } catch (InterruptedException e) {
            // the pool is closed
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        watch.interrupt();
    }
}
