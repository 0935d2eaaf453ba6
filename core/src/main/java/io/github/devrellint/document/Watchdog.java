package io.github.devrellint.document;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lets work run only so long and so deep. Markdown parsers need quadratic time for some texts and a
 * stack frame for each level of nesting, and a post is untrusted input. Work that is given up goes
 * on in a daemon thread, since Java can't stop it, and does not keep the program alive.
 */
final class Watchdog {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long STACK_BYTES = 32L << 20;

    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    work -> {
                        Thread thread = new Thread(null, work, "parser", STACK_BYTES);
                        thread.setDaemon(true);
                        return thread;
                    });

    /**
     * Returns what the work returns.
     *
     * @throws UnparsableException if it takes too long or needs too much stack
     */
    <T> T watch(Supplier<T> work) {
        Future<T> result = threads.submit(work::get);
        try {
            return result.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw new UnparsableException("takes longer than " + LIMIT.toSeconds() + " s to parse");
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnparsableException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                throw new UnparsableException("is nested too deeply");
            }
            throw new IllegalStateException("parser failed: " + e.getCause(), e.getCause());
        }
    }
}
