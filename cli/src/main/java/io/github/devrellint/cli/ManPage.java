package io.github.devrellint.cli;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of the command line, in the language of man(7). It is made of the same
 * descriptions as the help.
 *
 * @param spec of the whole command line
 * @param version of the program
 */
record ManPage(CommandSpec spec, String version) {

    String roff() {
        StringJoiner page = new StringJoiner("\n", "", "\n");
        page.add(".TH DEVREL\\-LINT 1 \"\" \"" + escaped(version) + "\" \"User Commands\"");
        page.add(".SH NAME");
        String[] description = spec.usageMessage().description();
        page.add(escaped(spec.name() + " - " + description[0]));
        page.add(".SH SYNOPSIS");
        page.add(".B " + escaped(spec.name()));
        page.add(".I COMMAND");
        page.add("[OPTIONS] [ARGUMENTS]");
        page.add(".SH DESCRIPTION");
        addText(description, page);
        addOptions(spec, page);
        page.add(".SH COMMANDS");
        for (CommandLine command : spec.subcommands().values()) {
            add(command.getCommandSpec(), page);
        }
        page.add(".SH EXIT STATUS");
        addEntry("0", "Clean: no finding is as severe as --fail-on says.", page);
        addEntry("1", "There are such findings.", page);
        addEntry("2", "Wrong usage or configuration, or something could not be checked.", page);
        page.add(".SH FILES");
        addEntry("devrel-lint.yaml", "The configuration, beside the posts or above.", page);
        addEntry(".devrel-lint/baseline.json", "Findings that are accepted.", page);
        addEntry(".devrel-lint/words.txt", "Words that are right.", page);
        return page.toString();
    }

    private void add(CommandSpec command, StringJoiner page) {
        page.add(".SS " + escaped(command.name()));
        page.add(".B " + escaped(synopsis(command)));
        page.add(".PP");
        addText(command.usageMessage().description(), page);
        for (PositionalParamSpec each : command.positionalParameters()) {
            addEntry(each.paramLabel(), text(each.description()), page);
        }
        addOptions(command, page);
        for (CommandLine each : command.subcommands().values()) {
            CommandSpec below = each.getCommandSpec();
            addEntry(synopsis(below), text(below.usageMessage().description()), page);
        }
        page.add(".PP");
        addText(command.usageMessage().footer(), page);
    }

    private String synopsis(CommandSpec command) {
        Help help = new Help(command, CommandLine.Help.defaultColorScheme(Help.Ansi.OFF));
        return help.synopsis(0).strip().replaceAll("\\s+", " ");
    }

    private static void addOptions(CommandSpec command, StringJoiner page) {
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                String value = option.arity().max() > 0 ? "=" + option.paramLabel() : "";
                String names = List.of(option.names()).stream().collect(Collectors.joining(", "));
                addEntry(names + value, text(option.description()), page);
            }
        }
    }

    private static String text(String[] description) {
        return String.join(" ", description);
    }

    private static void addEntry(String term, String text, StringJoiner page) {
        page.add(".TP");
        page.add(".B " + escaped(term));
        page.add(escaped(text));
    }

    /** Examples, which are indented, stay as they are. */
    private static void addText(String[] lines, StringJoiner page) {
        boolean verbatim = false;
        for (String line : lines) {
            boolean example = line.startsWith("  ");
            if (example != verbatim) {
                page.add(example ? ".RS 2\n.nf" : ".fi\n.RE");
            }
            verbatim = example;
            page.add(line.isBlank() ? ".PP" : escaped(line.strip()));
        }
        if (verbatim) {
            page.add(".fi\n.RE");
        }
    }

    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
