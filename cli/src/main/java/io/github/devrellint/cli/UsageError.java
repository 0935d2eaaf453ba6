package io.github.devrellint.cli;

import io.github.devrellint.SourceFolders;
import io.github.devrellint.base.DidYouMean;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is wrong with a command line, with what was probably meant.
 *
 * @param error of picocli
 */
record UsageError(ParameterException error) {

    String message(Terminal terminal) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, terminal);
        }
        ArgSpec argument = error.getArgSpec();
        if (argument != null && error.getValue() != null) {
            if (is(argument, Class::isEnum)) {
                return unknownValue(error.getValue(), argument);
            }
            if (is(argument, LocalDate.class::equals)) {
                return unfit(error.getValue(), "date such as 2026-03-31", argument);
            }
            if (is(argument, int.class::equals)) {
                return unfit(error.getValue(), "number", argument);
            }
        }
        return error.getMessage().replaceFirst("^Error: ", "");
    }

    private static String unmatched(UnmatchedArgumentException unmatched, Terminal terminal) {
        String argument = unmatched.getUnmatched().get(0);
        CommandSpec spec = unmatched.getCommandLine().getCommandSpec();
        if (unmatched.isUnknownOption()) {
            String name = argument.replaceFirst("=.*", "");
            if (name.equals("--fix")) {
                return "unknown option '--fix'; use 'devrel-lint fix'";
            }
            return "unknown option '" + name + "'" + DidYouMean.phrase(name, options(spec));
        }
        if (spec.subcommands().isEmpty()) {
            return "unexpected argument '" + argument + "'";
        }
        return "unknown command '"
                + argument
                + "'"
                + (isForCheck(argument, terminal)
                        ? "; did you mean 'devrel-lint check " + argument + "'?"
                        : DidYouMean.phrase(argument, spec.subcommands().keySet()));
    }

    /**
     * A file that is there, or a name that only a document has: one in another folder, mistyped.
     */
    private static boolean isForCheck(String argument, Terminal terminal) {
        try {
            return terminal.has(argument) || SourceFolders.isDocument(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static List<String> options(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .toList();
    }

    private static boolean is(ArgSpec argument, Predicate<Class<?>> kind) {
        return Stream.concat(Stream.of(argument.type()), Stream.of(argument.auxiliaryTypes()))
                .anyMatch(kind);
    }

    private static String unfit(String value, String kind, ArgSpec argument) {
        return "%s takes a %s, not '%s'".formatted(name(argument), kind, value);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String unknownValue(String value, ArgSpec argument) {
        List<String> known = new ArrayList<>();
        argument.completionCandidates().forEach(each -> known.add(each.toLowerCase(Locale.ROOT)));
        String of = argument instanceof OptionSpec option ? " of " + option.longestName() : "";
        return "unknown value '%s'%s%s; known are %s"
                .formatted(value, of, DidYouMean.phrase(value, known), String.join(", ", known));
    }
}
