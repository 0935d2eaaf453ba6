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
 * Limits the time and the stack of a piece of work, since posts are untrusted input: Markdown
 * parsers need a stack frame per level of nesting, and compilers exponential time for some texts.
 * Abandoned work goes on in a daemon thread, since Java can't stop it, and does not keep the
 * program alive. Thread-safe.
 */
public final class Watchdog {

    private final Duration limit;
    private final ExecutorService threads;

    /**
     * @param limit the longest time that a piece of work may take
     * @param stackBytes size of its stack in bytes
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
     * Runs the work; returns its result or throws its exception.
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
