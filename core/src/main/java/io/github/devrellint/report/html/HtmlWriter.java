package io.github.devrellint.report.html;

import io.github.devrellint.report.Printable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML. All that is text, in elements and in attributes, is escaped here and nowhere else,
 * and characters that nobody sees are made visible.
 */
final class HtmlWriter {

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    HtmlWriter(Appendable out) {
        this.out = out;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns; a null value leaves the attribute out
     */
    HtmlWriter open(String name, String... attributes) throws IOException {
        tag(name, attributes);
        open.push(name);
        return this;
    }

    HtmlWriter close() throws IOException {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes an element that has no content, such as {@code img}. */
    HtmlWriter empty(String name, String... attributes) throws IOException {
        tag(name, attributes);
        return this;
    }

    /** Writes an element that holds a text and nothing else. */
    HtmlWriter leaf(String name, String text, String... attributes) throws IOException {
        return open(name, attributes).text(text).close();
    }

    HtmlWriter text(String text) throws IOException {
        escape(text, out);
        return this;
    }

    /** Ends a line of the source, so that the file can be read and compared. */
    HtmlWriter line() throws IOException {
        out.append('\n');
        return this;
    }

    private void tag(String name, String... attributes) throws IOException {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], out);
                out.append('"');
            }
        }
        out.append('>');
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        try {
            escape(text, escaped);
        } catch (IOException e) {
            throw new IllegalStateException(e); // no StringBuilder does that
        }
        return escaped.toString();
    }

    private static void escape(String text, Appendable out) throws IOException {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String instead = replacement(text, i, c);
            if (instead != null) {
                out.append(text, done, i).append(instead);
                done = i + 1;
            }
        }
        out.append(text, done, text.length());
    }

    private static String replacement(String text, int at, char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            // what a runner of Azure obeys where the page is written to its log
            case '#' -> at > 0 && text.charAt(at - 1) == '#' ? "&#35;" : null;
            // what GitHub obeys there at the start of a line
            case ':' -> text.startsWith("::", at) && beginsLine(text, at) ? "&#58;" : null;
            case '\n', '\t' -> null;
            default -> isHidden(text, at, c) ? String.format("[U+%04X]", (int) c) : null;
        };
    }

    private static boolean beginsLine(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) != '\n' && text.charAt(before) <= ' ') {
            before--;
        }
        return before >= 0 && text.charAt(before) == '\n';
    }

    private static boolean isHidden(String text, int at, char c) {
        if (c >= ' ' && c < 0x7f) {
            return false;
        }
        if (Character.isSurrogate(c)) {
            boolean paired =
                    Character.isHighSurrogate(c)
                            ? at + 1 < text.length()
                                    && Character.isLowSurrogate(text.charAt(at + 1))
                            : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
            return !paired;
        }
        return Printable.isHidden(c) || c == '\ufffe' || c == '\uffff';
    }
}
