package io.github.devrellint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/** What a command did. */
record Run(int exit, String stdout, String stderr) {

    private static final int COLUMNS = 80;

    /** Runs a command whose streams are no terminal. */
    static Run in(Path directory, String stdin, String... args) {
        return in(directory, stdin, false, args);
    }

    /** Runs a command whose output somebody looks at. */
    static Run onTerminal(Path directory, String stdin, String... args) {
        return in(directory, stdin, true, args);
    }

    private static Run in(Path directory, String stdin, boolean outIsTerminal, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal =
                new Terminal(
                        directory,
                        new ByteArrayInputStream(stdin.getBytes(UTF_8)),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        outIsTerminal,
                        false,
                        false,
                        COLUMNS);
        int exit = Main.run(args, terminal);
        return new Run(exit, stable(out.toString(UTF_8)), stable(err.toString(UTF_8)));
    }

    /** Time is not the same from run to run, and classes that are in no jar have no version. */
    static String stable(String text) {
        return text.replaceAll("\"version\" : \"[^\"]+\"", "\"version\" : \"0\"")
                .replaceAll("\"durationMs\" ?: ?\\d+", "\"durationMs\" : 0")
                .replaceAll("\\(\\d+\\.\\d s\\)", "(0.0 s)");
    }
}
