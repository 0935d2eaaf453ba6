package io.github.devrellint.lsp;

import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Takes what the library of the protocol logs, and writes what is wrong to a stream, line by line.
 */
final class ProtocolLog extends Handler implements AutoCloseable {

    private final Logger logger;
    private final PrintStream log;

    private ProtocolLog(Logger logger, PrintStream log) {
        this.logger = logger;
        this.log = log;
    }

    /** Begins to log; closing it ends that. */
    static ProtocolLog to(PrintStream log) {
        ProtocolLog handler = new ProtocolLog(Logger.getLogger("org.eclipse.lsp4j"), log);
        handler.setLevel(Level.WARNING);
        handler.logger.setUseParentHandlers(false);
        handler.logger.addHandler(handler);
        return handler;
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            Throwable thrown = entry.getThrown();
            String cause = thrown == null ? "" : " (" + thrown + ")";
            String text = entry.getMessage() + cause;
            log.println("devrel-lint: " + entry.getLevel() + ": " + text.replaceAll("\\s+", " "));
        }
    }

    @Override
    public void flush() {
        log.flush();
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        log.flush();
    }
}
