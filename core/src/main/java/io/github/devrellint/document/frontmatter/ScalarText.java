package io.github.devrellint.document.frontmatter;

import io.github.devrellint.document.Escapes;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Span;

/**
 * Maps the value of a scalar, as the format's parser decoded it, to its source characters. Walks
 * both in parallel: an escape matches a character of the value, and a run of white space (line
 * folding, indentation of a block) the value's white space.
 */
final class ScalarText {

    /** The escape syntax of a quoted scalar. */
    enum Escapes {
        NONE,
        /** {@code ''} means {@code '}. */
        DOUBLED_QUOTE,
        BACKSLASH
    }

    private final String value;
    private final String source;
    private final int end;
    private final Escapes escapes;
    private final MappedText.Builder text = new MappedText.Builder();
    private int at;
    private int from;

    private ScalarText(String value, String source, Span inner, Escapes escapes) {
        this.value = value;
        this.source = source;
        this.from = inner.start();
        this.end = inner.end();
        this.escapes = escapes;
    }

    /**
     * Returns the value mapped to the source; as one run if the two don't match.
     *
     * @param inner the source between the quotes
     */
    static MappedText of(String value, String source, Span inner, Escapes escapes) {
        if (value.length() == inner.length() && source.startsWith(value, inner.start())) {
            return new MappedText.Builder().literal(source, inner.start(), inner.end()).build();
        }
        var mapping = new ScalarText(value, source, inner, escapes);
        return mapping.walk()
                ? mapping.text.build()
                : new MappedText.Builder().decoded(value, inner).build();
    }

    private boolean walk() {
        while (at < value.length()) {
            if (from >= end) {
                return false;
            }
            char c = source.charAt(from);
            if (c == '\\' && escapes == Escapes.BACKSLASH) {
                escape();
            } else if (isSpace(c)) {
                space();
            } else if (c == value.charAt(at)) {
                literal(c);
            } else {
                return false;
            }
        }
        return true;
    }

    private void literal(char c) {
        if (c == '\'' && escapes == Escapes.DOUBLED_QUOTE) {
            text.decoded("'", new Span(from, Math.min(from + 2, end)));
            from += 2;
            at++;
            return;
        }
        int start = from;
        while (from < end
                && at < value.length()
                && isPlain(source.charAt(from))
                && source.charAt(from) == value.charAt(at)) {
            from++;
            at++;
        }
        text.literal(source, start, from);
    }

    private boolean isPlain(char c) {
        return !isSpace(c)
                && !(c == '\\' && escapes == Escapes.BACKSLASH)
                && !(c == '\'' && escapes == Escapes.DOUBLED_QUOTE);
    }

    private void space() {
        int start = from;
        while (from < end && isSpace(source.charAt(from))) {
            from++;
        }
        int first = at;
        while (at < value.length() && isSpace(value.charAt(at))) {
            at++;
        }
        if (at - first == from - start && source.startsWith(value.substring(first, at), start)) {
            text.literal(source, start, from);
        } else {
            text.decoded(value.substring(first, at), new Span(start, from));
        }
    }

    private void escape() {
        int length = escapeLength();
        int start = from;
        from = Math.min(from + length, end);
        if (isLineEnd(source.charAt(Math.min(start + 1, end - 1)))) {
            while (from < end && isSpace(source.charAt(from))) {
                from++;
            }
            return;
        }
        int taken =
                Math.min(
                        length == 10 ? Character.charCount(value.codePointAt(at)) : 1,
                        value.length() - at);
        text.decoded(value.substring(at, at + taken), new Span(start, from));
        at += taken;
    }

    private int escapeLength() {
        return switch (from + 1 < end ? source.charAt(from + 1) : ' ') {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || isLineEnd(c);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
