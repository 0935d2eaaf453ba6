package io.github.devrellint.cli;

import java.nio.charset.StandardCharsets;

/**
 * Ends the process where nothing else can: an error that nobody catches, as there is no memory left
 * for it, would end one thread of the program, and the others would wait for that one without end;
 * in the first thread, the JVM would end with 1, which says that there are findings.
 */
final class UncaughtErrorHandler implements Thread.UncaughtExceptionHandler {

    /** Made ahead: there may be no memory to say so. */
    private final byte[] message =
            "devrel-lint: ends, as it has too little memory or is broken\n"
                    .getBytes(StandardCharsets.UTF_8);

    private final Thread first = Thread.currentThread();

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        boolean ends = thread == first || thrown instanceof Error;
        try {
            if (ends) {
                System.err.write(message, 0, message.length);
            }
            thrown.printStackTrace();
        } finally {
            if (ends) {
                Runtime.getRuntime().halt(Commands.FAILURE);
            }
        }
    }
}
