package io.github.devrellint.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * The page of a rule on a terminal.
 *
 * @param markdown as it is written in {@code rules/<id>.md}
 */
record RulePage(String markdown) {

    /** Returns the first paragraph after the title, on one line. */
    String summary() {
        return markdown.lines()
                .skip(1)
                .dropWhile(String::isBlank)
                .takeWhile(line -> !line.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** Returns the page with titles in bold, and code indented instead of fenced. */
    String render(boolean color) {
        var out = new StringBuilder();
        String fence = "";
        for (String line : markdown.lines().toList()) {
            boolean marker = line.startsWith("```");
            if (fence.isEmpty() && marker) {
                fence = line.replaceFirst("[^`].*", "");
            } else if (marker && line.equals(fence)) {
                fence = "";
            } else if (!fence.isEmpty()) {
                out.append("    ").append(line).append('\n');
            } else if (line.startsWith("#")) {
                out.append(styled(line.replaceFirst("^#+ ", ""), color, titles(line)));
                out.append('\n');
            } else {
                out.append(line).append('\n');
            }
        }
        return out.toString();
    }

    private static List<IStyle> titles(String line) {
        return line.startsWith("##") ? List.of(Style.bold) : List.of(Style.bold, Style.underline);
    }

    private static String styled(String text, boolean color, List<IStyle> styles) {
        if (!color) {
            return text;
        }
        IStyle[] all = styles.toArray(IStyle[]::new);
        return Style.on(all) + text + Style.off(all);
    }
}
