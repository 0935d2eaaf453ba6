package io.github.devrellint.lsp;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The log of the server, a line each: what is wrong with messages of the client, and where a file
 * is wanted also what the client is told. Never standard output, which is the protocol's. Safe for
 * use by several threads.
 */
public final class ServerLog {

    private final PrintStream out;
    private final boolean all;

    private ServerLog(PrintStream out, boolean all) {
        this.out = out;
        this.all = all;
    }

    /** What is wrong with messages alone, for standard error. */
    public static ServerLog faults(PrintStream out) {
        return new ServerLog(out, false);
    }

    /** Everything, each line with its time. */
    public static ServerLog all(PrintStream out) {
        return new ServerLog(out, true);
    }

    /** Tells what happens where somebody wants to know everything. */
    void info(String text) {
        if (all) {
            write(Level.INFO, text);
        }
    }

    /** Tells an error that the client is told as well. */
    void error(String text) {
        if (all) {
            write(Level.SEVERE, text);
        }
    }

    private void write(Level level, String text) {
        String start =
                all ? Instant.now().truncatedTo(ChronoUnit.MILLIS).toString() : "devrel-lint:";
        out.println(start + " " + level + ": " + text.replaceAll("\\s+", " "));
        out.flush();
    }

    /** Takes what the library of the protocol logs, until it is closed. */
    Faults protocol() {
        return new Faults(this);
    }

    /** Writes what the library of the protocol finds wrong. */
    static final class Faults extends Handler implements AutoCloseable {

        private final Logger logger = Logger.getLogger("org.eclipse.lsp4j");
        private final ServerLog log;

        private Faults(ServerLog log) {
            this.log = log;
            setLevel(Level.WARNING);
            logger.setUseParentHandlers(false);
            logger.addHandler(this);
        }

        @Override
        public void publish(LogRecord entry) {
            if (isLoggable(entry)) {
                Throwable thrown = entry.getThrown();
                String cause = thrown == null ? "" : " (" + thrown + ")";
                log.write(entry.getLevel(), entry.getMessage() + cause);
            }
        }

        @Override
        public void flush() {
            log.out.flush();
        }

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }
}
