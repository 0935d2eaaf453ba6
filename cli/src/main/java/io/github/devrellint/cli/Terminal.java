package io.github.devrellint.cli;

import io.github.devrellint.Failure;
import io.github.devrellint.report.Printable;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * The working directory, streams and terminal width of a command.
 *
 * @param directory working directory, absolute; paths in the output are relative to it
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param outIsTerminal whether somebody looks at standard output as it is written
 * @param errIsTerminal whether somebody looks at standard error as it is written
 * @param runnerReads whether standard output is the log of a CI runner, which obeys commands in it
 * @param columns width of the terminal, if there is one
 */
record Terminal(
        Path directory,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean runnerReads,
        int columns) {

    /** Set by the launcher, as the JVM can't tell for each stream: {@code out}, {@code err}. */
    private static final String PROPERTY = "devrel-lint.terminal";

    private static final int COLUMNS = 80;

    /** Variables that the runners of GitHub, Azure and TeamCity set. */
    private static final List<String> RUNNERS =
            List.of("GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION");

    /** The terminal of this process. */
    static Terminal ofProcess() {
        List<String> terminals = List.of(System.getProperty(PROPERTY, "").split(",", 2));
        return new Terminal(
                Path.of("").toAbsolutePath(),
                System.in,
                utf8(StandardStream.out()),
                utf8(StandardStream.err()),
                terminals.contains("out"),
                terminals.contains("err"),
                isReadByRunner(),
                Integer.getInteger("devrel-lint.columns", COLUMNS));
    }

    private static boolean isReadByRunner() {
        for (String variable : RUNNERS) {
            if (System.getenv(variable) != null) {
                return true;
            }
        }
        return false;
    }

    /** Streams that are no terminal. */
    static Terminal plain(InputStream in, PrintStream out, PrintStream err) {
        return new Terminal(
                Path.of("").toAbsolutePath(), in, out, err, false, false, false, COLUMNS);
    }

    /** Whether an argument names a file or folder. */
    boolean has(String argument) {
        try {
            return Files.exists(directory.resolve(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Prints a line, whatever is in it. */
    void println(String line) {
        out.println(Printable.lineStart(line));
    }

    /** Prints an error, whatever is in it. */
    void error(String message) {
        err.println("devrel-lint: " + Printable.of(message));
    }

    /** Prints what could not be checked. */
    void error(Failure failure) {
        String place = failure.path().isEmpty() ? "" : failure.path() + ": ";
        error(place + failure.message());
    }

    private static PrintStream utf8(StandardStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }
}
