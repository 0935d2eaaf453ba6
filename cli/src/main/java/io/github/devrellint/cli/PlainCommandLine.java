package io.github.devrellint.cli;

import io.github.devrellint.config.SampleSettings.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Understands the command lines of most runs: {@code check}, paths and a few options. Picocli
 * understands the same, but to read its annotations takes as long as to check a short post; it gets
 * all that is not known here, and all that is wrong.
 */
final class PlainCommandLine {

    private final List<Path> paths = new ArrayList<>();
    private Optional<Run> samples = Optional.empty();
    private String format = ReportOptions.TEXT;
    private boolean withoutCache;

    private PlainCommandLine() {}

    /** The command, or empty if there is anything about it that is not plain. */
    static Optional<Callable<Integer>> parse(List<String> args, Terminal terminal) {
        if (args.equals(List.of("--version"))) {
            return Optional.of(() -> printVersion(terminal));
        }
        if (args.isEmpty() || !args.get(0).equals(CheckCommand.NAME)) {
            return Optional.empty();
        }
        PlainCommandLine line = new PlainCommandLine();
        for (int i = 1; i < args.size(); i++) {
            String value = i + 1 < args.size() ? args.get(i + 1) : "";
            int taken = line.take(args.get(i), value);
            if (taken == 0) {
                return Optional.empty();
            }
            i += taken - 1;
        }
        return Optional.of(
                new CheckCommand(
                        terminal,
                        LintOptions.plain(line.paths, line.samples, line.withoutCache),
                        ReportOptions.plain(line.format)));
    }

    private static int printVersion(Terminal terminal) {
        for (String line : new Version().getVersion()) {
            terminal.out().println(line);
        }
        return 0;
    }

    /** Takes an argument, and its value if it has one; returns how many these are. */
    private int take(String argument, String value) {
        switch (argument) {
            case "--no-cache":
                withoutCache = true;
                return 1;
            case "--samples":
                samples = run(value);
                return samples.isPresent() ? 2 : 0;
            case "--format":
                format = value;
                return isPlain(value) ? 2 : 0;
            default:
                paths.add(Path.of(argument));
                return isPlain(argument) ? 1 : 0;
        }
    }

    private static Optional<Run> run(String value) {
        for (Run run : Run.values()) {
            if (run.name().equalsIgnoreCase(value)) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    /** Neither an option nor a file with arguments. */
    private static boolean isPlain(String argument) {
        return !argument.isEmpty() && argument.charAt(0) != '-' && argument.charAt(0) != '@';
    }
}
