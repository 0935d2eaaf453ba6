package io.github.devrellint.report;

/**
 * Makes text of a post safe for terminals and logs: escapes what nobody sees, control characters
 * and marks that change the direction of text among it, and breaks up commands of CI runners; in
 * formats for programs without a change of what they say.
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
        return withoutHidden(json.replace("##", "#\\u0023"), "\\u%04x");
    }

    /** The same for XML. */
    static String xml(String xml) {
        return withoutHidden(xml.replace("##", "#&#35;"), "&#x%x;");
    }

    /**
     * Writes what is hidden, but for the white space between the values, as the format spells it.
     */
    private static String withoutHidden(String text, String format) {
        if (text.chars().noneMatch(c -> c >= 0x7f && isHidden((char) c))) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 64);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7f && isHidden(c)) {
                safe.append(String.format(format, (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
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

    /**
     * Whether nobody sees the character, but for what joins letters and emoji, see Unicode's Cf.
     */
    public static boolean isHidden(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT && c != '\u200d' && c != '\u200c'
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
