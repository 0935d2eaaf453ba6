package io.github.devrellint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The help of a command. {@code check} shows its options in groups; commands that share them show
 * their own only.
 */
final class CommandHelp extends Help {

    /** The headings of options that several commands share, by the field that holds them. */
    private static final Map<String, String> HEADINGS = headings();

    CommandHelp(CommandSpec spec, ColorScheme colors) {
        super(spec, colors);
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("lint", "What is checked, and how:");
        headings.put("changes", "What is reported:");
        headings.put("baseline", "");
        headings.put("reports", "How it is reported:");
        return headings;
    }

    /** Paths stand among the options. */
    @Override
    public String parameterList() {
        return isGrouped() ? "" : super.parameterList();
    }

    @Override
    public String optionList() {
        if (isGrouped()) {
            return grouped();
        }
        Layout layout = createDefaultLayout();
        layout.addOptions(own(), parameterLabelRenderer());
        return layout.toString();
    }

    private boolean isGrouped() {
        return commandSpec().name().equals(CheckCommand.NAME);
    }

    private String grouped() {
        StringBuilder text = new StringBuilder();
        HEADINGS.forEach(
                (name, heading) -> {
                    CommandSpec group = commandSpec().mixins().get(name);
                    text.append(heading.isEmpty() ? "" : heading + System.lineSeparator());
                    text.append(list(group.positionalParameters(), group.options()));
                });
        return text.append(list(List.of(), own())).toString();
    }

    private String list(List<PositionalParamSpec> paths, List<OptionSpec> options) {
        Layout layout = createDefaultLayout();
        layout.addPositionalParameters(paths, parameterLabelRenderer());
        layout.addOptions(options, parameterLabelRenderer());
        return layout.toString();
    }

    /** The options that the command shares with no other. */
    private List<OptionSpec> own() {
        List<OptionSpec> own = new ArrayList<>(commandSpec().options());
        HEADINGS.keySet().stream()
                .map(commandSpec().mixins()::get)
                .filter(group -> group != null)
                .forEach(group -> own.removeAll(group.options()));
        own.removeIf(OptionSpec::hidden);
        if (commandSpec().parent() != null) {
            own.removeIf(OptionSpec::versionHelp);
        }
        return own;
    }
}
