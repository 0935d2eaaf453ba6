package io.github.devrellint.base;

/**
 * Work that is done when it is closed, or when the program is ended by a signal before. Not for
 * what a killed program should clean up, too: nothing can do that.
 */
public final class Cleanup implements AutoCloseable {

    private final Runnable work;
    private final Thread hook;

    private Cleanup(Runnable work) {
        this.work = work;
        this.hook = new Thread(work, "cleanup");
    }

    /**
     * Sees to it that some work is done at the end.
     *
     * @param work that may be done twice, and throws nothing
     * @throws IllegalStateException if the program is being ended; the work is done already
     */
    public static Cleanup of(Runnable work) {
        Cleanup cleanup = new Cleanup(work);
        try {
            Runtime.getRuntime().addShutdownHook(cleanup.hook);
        } catch (IllegalStateException e) {
            work.run();
            throw e;
        }
        return cleanup;
    }

    /** Whether a signal, or the program itself, has begun to end the program. */
    public static boolean isProgramEnding() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is being ended, and the hook at work
        }
        work.run();
    }
}
