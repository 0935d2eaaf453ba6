package io.github.devrellint.samples;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A named part of a source file, as the common tools for documentation mark it in comments:
 * Asciidoctor ({@code tag::x[]}), editors and VitePress ({@code #region x}), AWS ({@code
 * snippet-start:[x]}), MarkdownSnippets ({@code begin-snippet: x}), MkDocs ({@code --8<--
 * [start:x]}), Javadoc ({@code @start region=x}), and line numbers ({@code L3-L9}).
 */
final class SourceRegion {

    private static final String NAME = "([\\w.-]++)";
    private static final String COMMENT = "^\\s*+(?://|#|--|<!--|/\\*|;|%)\\s*+";
    private static final Pattern START =
            Pattern.compile(
                    "\\btag::"
                            + NAME
                            + "\\[\\]"
                            + "|"
                            + COMMENT
                            + "#?region\\s++"
                            + NAME
                            + "\\s*+(?:-->|\\*/)?$"
                            + "|^\\s*+#region\\s++"
                            + NAME
                            + "\\s*+$"
                            + "|\\bsnippet-start\\s*+:?\\s*+\\[?"
                            + NAME
                            + "\\]?"
                            + "|\\bbegin-snippet:\\s*+"
                            + NAME
                            + "|--8<--\\s*+\\[start:"
                            + NAME
                            + "\\]"
                            + "|@start\\s++region\\s*+=\\s*+[\"']?"
                            + NAME);
    private static final Pattern END =
            Pattern.compile(
                    "\\bend::"
                            + NAME
                            + "\\[\\]"
                            + "|"
                            + COMMENT
                            + "#?endregion\\b(?:\\s++"
                            + NAME
                            + ")?"
                            + "|^\\s*+#endregion\\b(?:\\s++"
                            + NAME
                            + ")?"
                            + "|\\bsnippet-end\\b\\s*+:?\\s*+\\[?(?:"
                            + NAME
                            + ")?\\]?"
                            + "|\\bend-snippet\\b(?::\\s*+"
                            + NAME
                            + ")?"
                            + "|--8<--\\s*+\\[end:"
                            + NAME
                            + "\\]"
                            + "|"
                            + COMMENT
                            + "@end\\b(?:\\s++region\\s*+=\\s*+[\"']?"
                            + NAME
                            + ")?");
    private static final Pattern LINES = Pattern.compile("L(\\d{1,7})(?:-L?(\\d{1,7}))?");

    private SourceRegion() {}

    /**
     * Returns the lines of a part of a file, without those that mark parts and without common
     * indentation.
     *
     * @param name of the part; empty for the whole file
     * @return empty if the file has no such part
     */
    static Optional<List<String>> lines(String file, String name) {
        List<String> all = file.lines().toList();
        if (name.isEmpty()) {
            return Optional.of(plain(all));
        }
        Matcher numbers = LINES.matcher(name);
        if (numbers.matches()) {
            int first = Integer.parseInt(numbers.group(1));
            int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
            boolean there = first >= 1 && first <= last && last <= all.size();
            return there ? Optional.of(plain(all.subList(first - 1, last))) : Optional.empty();
        }
        return named(all, name);
    }

    /** The names of the parts of a file, in order. */
    static Set<String> names(String file) {
        Set<String> names = new LinkedHashSet<>();
        file.lines().forEach(line -> name(START, line).ifPresent(names::add));
        return names;
    }

    /** All parts of that name, concatenated, as Asciidoctor does. */
    private static Optional<List<String>> named(List<String> all, String name) {
        List<String> lines = new ArrayList<>();
        boolean found = false;
        List<String> open = new ArrayList<>();
        for (String line : all) {
            Optional<String> started = name(START, line);
            Matcher end = END.matcher(line);
            if (end.find()) {
                close(open, name(END, line));
            } else if (started.isPresent()) {
                open.add(started.get());
                found |= started.get().equals(name);
            } else if (open.contains(name)) {
                lines.add(line);
            }
        }
        return found && !open.contains(name) ? Optional.of(plain(lines)) : Optional.empty();
    }

    private static void close(List<String> open, Optional<String> name) {
        int index = name.map(open::lastIndexOf).orElse(open.size() - 1);
        if (index >= 0) {
            open.remove(index);
        }
    }

    private static Optional<String> name(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Optional.of(matcher.group(group));
            }
        }
        return Optional.empty();
    }

    /** Lines without marks, trailing space, empty lines around them, and common indentation. */
    static List<String> plain(List<String> lines) {
        List<String> kept =
                lines.stream()
                        .filter(line -> name(START, line).isEmpty() && !END.matcher(line).find())
                        .map(String::stripTrailing)
                        .toList();
        int indent =
                kept.stream()
                        .filter(line -> !line.isEmpty())
                        .mapToInt(line -> line.length() - line.stripLeading().length())
                        .min()
                        .orElse(0);
        int first = 0;
        int last = kept.size();
        while (first < last && kept.get(first).isEmpty()) {
            first++;
        }
        while (last > first && kept.get(last - 1).isEmpty()) {
            last--;
        }
        return kept.subList(first, last).stream()
                .map(line -> line.isEmpty() ? line : line.substring(indent))
                .toList();
    }
}
