package io.github.devrellint.cli;

import io.github.devrellint.Report;
import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.report.Reporter;
import io.github.devrellint.report.Reporters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of the report: format, file, colours. */
final class ReportOptions {

    static final String TEXT = "text";

    /** What one can look through. */
    private static final int MOST = 50;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "${COMPLETION-CANDIDATES}.")
    private String format = TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report to a file.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto, always or never; default: auto.")
    private Color color = Color.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print findings and failures only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Also print evidence, code samples and decisions.")
    private boolean verbose;

    @Option(names = "--all", description = "Print each finding, even of more than 50.")
    private boolean all;

    @Option(names = "--statistics", description = "Also print how much each rule found.")
    private boolean statistics;

    /** For the help. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Reporters.formats().iterator();
        }
    }

    /** Options as they are by default, but for the format. */
    static ReportOptions plain(String format) {
        ReportOptions options = new ReportOptions();
        options.format = format;
        return options;
    }

    boolean quiet() {
        return quiet;
    }

    /**
     * Returns the reporter and makes the folder of the output, before the run, so that errors show
     * before the run.
     *
     * @throws ConfigException if there is no such format
     * @throws IOException if the folder can't be made
     */
    Reporter reporter(Terminal terminal) throws IOException {
        Reporter reporter = Reporters.of(format).orElseThrow(this::unknown);
        if (output.isPresent()) {
            OutputFile.of(output.get(), terminal).makeFolder();
        }
        return reporter;
    }

    private Reporter.Style style(boolean colored, Terminal terminal) {
        var style = new Reporter.Style(colored, quiet, verbose).withStatistics(statistics);
        if (!terminal.outIsTerminal()) {
            return style;
        }
        style =
                style.withColumns(terminal.columns())
                        .withLinks(colored && Hyperlinks.areKnown(System.getenv()));
        return all ? style : style.withMost(MOST);
    }

    /** How one finding is shown in the terminal: nothing else. */
    Reporter.Style single(Terminal terminal) {
        boolean colored = color.isOn(terminal.outIsTerminal());
        return new Reporter.Style(colored, true, verbose)
                .withColumns(terminal.columns())
                .withLinks(colored && Hyperlinks.areKnown(System.getenv()));
    }

    private ConfigException unknown() {
        return new ConfigException(
                "unknown format '%s'%s; known are %s"
                        .formatted(
                                format,
                                DidYouMean.phrase(format, Reporters.formats()),
                                String.join(", ", Reporters.formats())));
    }

    /**
     * Writes a report.
     *
     * @throws IOException if it can't be written as a whole
     */
    void write(Report report, Reporter reporter, Terminal terminal) throws IOException {
        if (output.isEmpty()) {
            boolean colored = color.isOn(terminal.outIsTerminal());
            var style = style(colored, terminal);
            reporter.write(report, style, terminal.out());
            if (terminal.out().checkError()) {
                throw new IOException("cannot write to standard output");
            }
            reporter.writeSummary(report, System.getenv());
            return;
        }
        var style =
                new Reporter.Style(color == Color.ALWAYS, quiet, verbose)
                        .withStatistics(statistics);
        OutputFile.of(output.get(), terminal).write(out -> reporter.write(report, style, out));
        reporter.writeSummary(report, System.getenv());
    }
}
