package io.github.devrellint.base;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Work that no signal ends in the middle: the program ends when it is done, and does not begin it
 * once it is being ended. Only for what takes milliseconds, and does not end the program itself.
 */
public final class CriticalSection {

    /** Some work. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    private CriticalSection() {}

    /**
     * Does some work.
     *
     * @return what it returns
     * @throws IOException if it does
     * @throws IllegalStateException if the program is being ended
     */
    public static <T> T run(Work<T> work) throws IOException {
        ReentrantLock busy = new ReentrantLock();
        Thread hook = new Thread(busy::lock, "critical section");
        busy.lock();
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.run();
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the program is being ended, and waits for this
            }
            busy.unlock();
        }
    }
}
