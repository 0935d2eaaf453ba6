package io.github.devrellint.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the changed lines of files out of a unified diff without context. */
final class ChangedLines {

    private static final String FILE = "+++ ";
    private static final Pattern HUNK =
            Pattern.compile("@@ -\\d+(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3}|.)");

    private ChangedLines() {}

    /**
     * Lines of the new text, the first is 1.
     *
     * @param last inclusive
     */
    record Range(int first, int last) {
        boolean meets(int from, int to) {
            return first <= to && from <= last;
        }
    }

    /**
     * Returns the ranges by path, as Git names it.
     *
     * @param diff that {@code git diff --unified=0} prints
     */
    static Map<String, List<Range>> of(String diff) {
        Map<String, List<Range>> changed = new TreeMap<>();
        List<Range> ranges = new ArrayList<>();
        int content = 0;
        for (String line : diff.split("\n")) {
            Matcher hunk = HUNK.matcher(line);
            if (content > 0) {
                content -= line.startsWith("\\") ? 0 : 1;
            } else if (line.startsWith(FILE)) {
                ranges = new ArrayList<>();
                changed.put(path(line.substring(FILE.length())), ranges);
            } else if (hunk.matches()) {
                int first = Integer.parseInt(hunk.group(2));
                int added = count(hunk.group(3));
                content = added + count(hunk.group(1));
                // where lines are gone, those around them may have become wrong
                ranges.add(
                        added > 0
                                ? new Range(first, first + added - 1)
                                : new Range(first, first + 1));
            }
        }
        return changed;
    }

    private static int count(String group) {
        return group == null ? 1 : Integer.parseInt(group);
    }

    /** A name without its prefix {@code b/}, and without the quotes of unusual characters. */
    private static String path(String shown) {
        String name = shown.replaceFirst("\t$", "");
        if (name.startsWith("\"") && name.endsWith("\"")) {
            name =
                    ESCAPE.matcher(name.substring(1, name.length() - 1))
                            .replaceAll(each -> Matcher.quoteReplacement(unescape(each.group(1))));
        }
        return name.startsWith("b/") ? name.substring(2) : name;
    }

    private static String unescape(String code) {
        return switch (code) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "\"", "\\" -> code;
            default ->
                    code.length() == 3
                            ? Character.toString((char) Integer.parseInt(code, 8))
                            : code;
        };
    }
}
