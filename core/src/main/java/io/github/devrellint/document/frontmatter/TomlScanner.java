package io.github.devrellint.document.frontmatter;

import io.github.devrellint.document.Comment;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the ends of keys, values and comments of a TOML text, given their starts. */
final class TomlScanner {

    private final String text;
    private final Span content;
    private final LineIndex lines;

    TomlScanner(String text, Span content) {
        this.text = text;
        this.content = content;
        this.lines = new LineIndex(text.substring(content.start(), content.end()));
    }

    /** Offset of the first character of a line of the content; lines start at 1. */
    int lineStart(int line) {
        return line > lines.lines() ? content.end() : content.start() + lines.lineStart(line);
    }

    /**
     * The span of one part of the dotted key whose statement or table header starts at an offset.
     */
    Span keyPart(int at, int index) {
        int from = skip(at, "[ \t");
        for (int part = 0; ; part++) {
            int end = keyEnd(from);
            int next = skip(end, " \t");
            if (part == index || charAt(next) != '.') {
                return new Span(from, end);
            }
            from = skip(next + 1, " \t");
        }
    }

    private int keyEnd(int at) {
        if (quotes(at) > 0) {
            return stringEnd(at);
        }
        int end = at;
        while (end < content.end() && " \t.=]\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The span of the value that starts at an offset. */
    Span value(int at) {
        return new Span(
                at,
                switch (charAt(at)) {
                    case '"', '\'' -> stringEnd(at);
                    case '[', '{' -> bracketEnd(at);
                    default -> bareEnd(at);
                });
    }

    private int bareEnd(int at) {
        int end = at;
        while (end < content.end() && ",]}#\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > at && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int bracketEnd(int at) {
        int depth = 0;
        int next = at;
        while (next < content.end()) {
            switch (text.charAt(next)) {
                case '[', '{' -> depth++;
                case ']', '}' -> depth--;
                default -> {}
            }
            next = tokenEnd(next);
            if (depth == 0) {
                return next;
            }
        }
        return content.end();
    }

    /** Returns the end of a string, a comment or a single character. */
    private int tokenEnd(int at) {
        return switch (text.charAt(at)) {
            case '"', '\'' -> stringEnd(at);
            case '#' -> lineEnd(at);
            default -> at + 1;
        };
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < content.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The number of opening quotes at an offset: 0, 1 or 3. */
    int quotes(int at) {
        char quote = charAt(at);
        if (quote != '"' && quote != '\'') {
            return 0;
        }
        return charAt(at + 1) == quote && charAt(at + 2) == quote ? 3 : 1;
    }

    /** The end of a string, or of its line if it is not closed. */
    private int stringEnd(int at) {
        char quote = text.charAt(at);
        int quotes = quotes(at);
        int next = at + quotes;
        while (next < content.end()) {
            char c = text.charAt(next);
            if (c == '\\' && quote == '"') {
                next += 2;
            } else if (c == quote && (quotes == 1 || quotes(next) == 3)) {
                return closingEnd(next, quote, quotes);
            } else if (c == '\n' && quotes == 1) {
                return next;
            } else {
                next++;
            }
        }
        return content.end();
    }

    /** A string in triple quotes may have one or two quotes as its last characters. */
    private int closingEnd(int at, char quote, int quotes) {
        int end = at + quotes;
        while (quotes == 3 && end < at + 5 && charAt(end) == quote) {
            end++;
        }
        return end;
    }

    /** All comments, in order. */
    List<Comment> comments() {
        List<Comment> comments = new ArrayList<>();
        int at = content.start();
        while (at < content.end()) {
            int end = tokenEnd(at);
            if (text.charAt(at) == '#') {
                comments.add(new Comment(text.substring(at + 1, end).strip(), new Span(at, end)));
            }
            at = end;
        }
        return List.copyOf(comments);
    }

    private int skip(int at, String characters) {
        int next = at;
        while (next < content.end() && characters.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    private char charAt(int at) {
        return at < content.end() ? text.charAt(at) : '\n';
    }
}
