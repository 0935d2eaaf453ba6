package io.github.devrellint.cli;

import io.github.devrellint.Linter;
import io.github.devrellint.remote.LinkProgress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar on standard error for runs that take longer than a second, gone when the run is
 * over. Does nothing if standard error is not a terminal.
 */
final class TerminalProgress implements Linter.Progress, LinkProgress, AutoCloseable {

    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final int UPDATE_MILLIS = 100;

    private final PrintStream err;
    private final boolean on;
    private final int columns;
    private final long start = System.nanoTime();
    private int files;
    private int done;
    private ProgressBar bar;

    private TerminalProgress(PrintStream err, boolean on, int columns) {
        this.err = err;
        this.on = on;
        this.columns = columns;
    }

    static TerminalProgress on(Terminal terminal, boolean quiet) {
        return new TerminalProgress(
                terminal.err(), terminal.errIsTerminal() && !quiet, terminal.columns());
    }

    @Override
    public synchronized void started(int total) {
        files = total;
    }

    @Override
    public synchronized void finished(Path file) {
        done++;
        if (bar != null) {
            bar.stepTo(done);
        } else if (on && System.nanoTime() - start > PATIENCE_NANOS) {
            Line line = new Line(err, columns);
            // Ctrl-C ends the JVM by its hooks
            Runtime.getRuntime().addShutdownHook(new Thread(line::close));
            bar =
                    new ProgressBarBuilder()
                            .setTaskName("Checking")
                            .setInitialMax(files)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis(UPDATE_MILLIS)
                            .setConsumer(line)
                            .build();
            bar.stepTo(done);
        }
    }

    /** Takes the place of the bar, which is full by then. */
    @Override
    public synchronized void waiting(int left, Set<String> hosts) {
        if (!on || System.nanoTime() - start < PATIENCE_NANOS) {
            return;
        }
        if (bar != null) {
            bar.close();
            bar = null;
        }
        Line line = new Line(err, columns);
        line.accept(" ".repeat(line.getMaxRenderedLength()));
        if (left == 0) {
            line.close();
        } else {
            String text =
                    "Links without an answer: %d; waiting for %s"
                            .formatted(left, String.join(", ", hosts));
            line.accept(text.substring(0, Math.min(text.length(), line.getMaxRenderedLength())));
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** The line that the bar is drawn on. */
    private static final class Line implements ProgressBarConsumer {

        private final PrintStream err;
        private final int columns;
        private boolean closed;

        Line(PrintStream err, int columns) {
            this.err = err;
            this.columns = columns;
        }

        @Override
        public int getMaxRenderedLength() {
            return columns - 1;
        }

        @Override
        public synchronized void accept(String bar) {
            if (!closed) {
                err.print('\r' + bar);
                err.flush();
            }
        }

        /** Takes the bar away, once and for all. */
        @Override
        public synchronized void close() {
            if (!closed) {
                err.print('\r' + " ".repeat(columns - 1) + '\r');
                err.flush();
                closed = true;
            }
        }
    }
}
