package io.github.devrellint.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The completion for fish, which picocli does not write: one {@code complete} for each command,
 * option and parameter, see complete(1) of fish.
 *
 * @param spec of the whole command line
 */
record FishCompletion(CommandSpec spec) {

    String script() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("complete -c " + spec.name() + " -e");
        for (CommandLine command : spec.subcommands().values()) {
            CommandSpec each = command.getCommandSpec();
            lines.add(
                    line("__fish_use_subcommand")
                            + " -f -a "
                            + each.name()
                            + description(each.usageMessage().description()));
        }
        spec.options().forEach(option -> lines.add(line("__fish_use_subcommand") + of(option)));
        for (CommandLine command : spec.subcommands().values()) {
            CommandSpec each = command.getCommandSpec();
            String condition = "__fish_seen_subcommand_from " + each.name();
            each.options().stream()
                    .filter(option -> !option.hidden())
                    .forEach(option -> lines.add(line(condition) + of(option)));
            String values =
                    Stream.concat(
                                    each.subcommands().keySet().stream(),
                                    each.positionalParameters().stream()
                                            .flatMap(FishCompletion::values))
                            .collect(Collectors.joining(" "));
            if (!values.isEmpty()) {
                lines.add(line(condition) + " -f -a " + quoted(values));
            } else if (each.positionalParameters().stream().noneMatch(FishCompletion::isFile)) {
                lines.add(line(condition) + " -f");
            }
        }
        return lines.toString();
    }

    private String line(String condition) {
        return "complete -c " + spec.name() + " -n " + quoted(condition);
    }

    private static String of(OptionSpec option) {
        StringBuilder text = new StringBuilder();
        for (String name : option.names()) {
            boolean single = name.length() == 2;
            text.append(single ? " -s " : " -l ").append(name.substring(single ? 1 : 2));
        }
        String values = values(option).collect(Collectors.joining(" "));
        if (!values.isEmpty()) {
            text.append(" -x -a ").append(quoted(values));
        } else if (option.arity().max() > 0) {
            text.append(isFile(option) ? " -r -F" : " -x");
        }
        return text + description(option.description());
    }

    private static boolean isFile(ArgSpec argument) {
        return Stream.concat(Stream.of(argument.type()), Stream.of(argument.auxiliaryTypes()))
                .anyMatch(List.of(Path.class, File.class)::contains);
    }

    private static Stream<String> values(ArgSpec argument) {
        Iterable<String> candidates = argument.completionCandidates();
        if (candidates == null) {
            return Stream.of();
        }
        return StreamSupport.stream(candidates.spliterator(), false)
                .map(value -> value.toLowerCase(Locale.ROOT));
    }

    private static String description(String[] lines) {
        return lines.length == 0
                ? ""
                : " -d " + quoted(lines[0].replace("${COMPLETION-CANDIDATES}.", "format"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
