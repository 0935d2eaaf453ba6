package io.github.devrellint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
 * @param columns width of the terminal, if there is one
 */
record Terminal(
        Path directory,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns) {

    /** Set by the launcher, as the JVM can't tell for each stream: {@code out}, {@code err}. */
    private static final String PROPERTY = "devrel-lint.terminal";

    private static final int COLUMNS = 80;

    /** The terminal of this process. */
    static Terminal ofProcess() {
        List<String> terminals = List.of(System.getProperty(PROPERTY, "").split(",", 2));
        return new Terminal(
                Path.of("").toAbsolutePath(),
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                terminals.contains("out"),
                terminals.contains("err"),
                Integer.getInteger("devrel-lint.columns", COLUMNS));
    }

    /** Streams that are no terminal. */
    static Terminal plain(InputStream in, PrintStream out, PrintStream err) {
        return new Terminal(Path.of("").toAbsolutePath(), in, out, err, false, false, COLUMNS);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
