package io.github.devrellint.report;

/**
 * Makes text of a post safe for terminals and logs: escapes control characters and marks that
 * change the direction of text, and breaks up commands of CI runners, in other formats without a
 * change of what they say.
 */
public final class Printable {

    private Printable() {}

    /** Returns the text on one line. */
    public static String of(String text) {
        return isSafe(text) ? text : withoutCommands(escaped(text));
    }

    /** Whether nothing has to be replaced, as in nearly all texts. */
    private static boolean isSafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '#' || c < ' ' || c >= 0x7f && isHidden(c)) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                safe.append(' ');
            } else if (c == '\n') {
                safe.append("\\n");
            } else if (isHidden(c)) {
                safe.append(String.format("\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /**
     * Returns a text that begins a line, on one line: there "::" too begins a command of GitHub.
     */
    public static String lineStart(String text) {
        String safe = of(text);
        int first = 0;
        while (first < safe.length() && Character.isWhitespace(safe.charAt(first))) {
            first++;
        }
        return safe.startsWith("::", first)
                ? safe.substring(0, first) + ": :" + safe.substring(first + 2)
                : safe;
    }

    /** JSON that says the same and has no such command, for standard output is a log as well. */
    public static String json(String json) {
        return json.replace("##", "#\\u0023");
    }

    /** The same for XML. */
    static String xml(String xml) {
        return xml.replace("##", "#&#35;");
    }

    /** Commands of the runners of Azure, TeamCity and others, wherever they stand in a line. */
    static String withoutCommands(String line) {
        int mark = line.indexOf("##");
        return mark < 0
                ? line
                : line.replace("##[", "# #[")
                        .replace("##vso[", "# #vso[")
                        .replace("##teamcity[", "# #teamcity[");
    }

    private static boolean isHidden(char c) {
        return Character.isISOControl(c)
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\ufeff';
    }
}
