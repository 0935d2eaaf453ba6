package io.github.devrellint.document.markdown;

import io.github.devrellint.document.Span;
import java.util.Optional;

/**
 * Finds destination and title of an inline link, given text that is known to be one by CommonMark's
 * grammar.
 */
final class TargetScanner {

    private final String text;
    private final int end;
    private int at;
    private Span destination;
    private Optional<Span> title = Optional.empty();

    private TargetScanner(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** Reads {@code (destination "title")}. */
    static Target inline(String text, Span parentheses) {
        var scanner =
                new TargetScanner(
                        text,
                        parentheses.start() + 1,
                        Math.max(parentheses.start() + 1, parentheses.end() - 1));
        scanner.read();
        return new Target(scanner.destination, scanner.title);
    }

    private void read() {
        skipSpace();
        int start = at;
        if (at < end && text.charAt(at) == '<') {
            while (at < end && text.charAt(at) != '>') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            destination = new Span(start + 1, Math.max(start + 1, Math.min(at, end)));
            at++;
        } else {
            while (at < end && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            destination = new Span(start, at);
        }
        skipSpace();
        int last = end;
        while (last > at && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (last - at >= 2) {
            title = Optional.of(new Span(at + 1, last - 1));
        }
    }

    /** Skips white space, and after a line break also the prefix of a block quote. */
    private void skipSpace() {
        boolean lineBreak = false;
        while (at < end) {
            char c = text.charAt(at);
            lineBreak |= c == '\n' || c == '\r';
            if (!Character.isWhitespace(c) && !(lineBreak && c == '>')) {
                return;
            }
            at++;
        }
    }
}
