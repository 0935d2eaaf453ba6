package io.github.devrellint.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Ends the process where nothing else can: an error that nobody catches, as there is no memory left
 * for it, would end one thread of the program, and the others would wait for that one without end;
 * in the first thread, the JVM would end with 1, which says that there are findings. What it needs
 * is made ahead, since there may be no memory to say so, and not even to look up a class.
 */
final class UncaughtErrorHandler implements Thread.UncaughtExceptionHandler {

    private final byte[] message =
            "devrel-lint: ends, as it has too little memory or is broken\n"
                    .getBytes(StandardCharsets.UTF_8);

    private final Thread first = Thread.currentThread();
    private final Runtime runtime = Runtime.getRuntime();
    private final PrintStream err;

    /** Given up at the end: to end the process takes memory, too. */
    private byte[] reserve = new byte[1 << 18];

    /**
     * @param err gets what is thrown
     */
    UncaughtErrorHandler(PrintStream err) {
        this.err = err;
        try {
            throw new OutOfMemoryError();
        } catch (Error e) {
            // now the class of what is caught below is known
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (thread != first && !(thrown instanceof Error)) {
            thrown.printStackTrace(err);
            return;
        }
        reserve = null;
        try {
            err.write(message, 0, message.length);
            thrown.printStackTrace(err);
            err.flush();
        } catch (Error e) {
            // there is not even enough to say why
        }
        while (true) {
            try {
                runtime.halt(Commands.FAILURE);
            } catch (Error e) {
                // until another thread leaves some memory
            }
        }
    }
}
