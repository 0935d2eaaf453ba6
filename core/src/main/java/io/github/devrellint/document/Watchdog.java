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
 * stack frame for each level of nesting, compilers even exponential time, and a post is untrusted
 * input. Work that is given up goes on in a daemon thread, since Java can't stop it, and does not
 * keep the program alive. Safe for use by several threads.
 */
public final class Watchdog {

    private final Duration limit;
    private final ExecutorService threads;

    /**
     * @param limit of the time that a piece of work may take
     * @param stackBytes size of the stack that it has, in bytes
     */
    public Watchdog(Duration limit, long stackBytes) {
        this.limit = limit;
        this.threads =
                Executors.newCachedThreadPool(
                        work -> {
                            Thread thread = new Thread(null, work, "watched", stackBytes);
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * Returns what the work returns, and throws what it throws.
     *
     * @throws UnparsableException if it takes too long, or needs too much stack or memory
     */
    public <T> T watch(Supplier<T> work) {
        Future<T> result = threads.submit(work::get);
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
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
