package io.github.devrellint.samples.syntax.snippet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds brackets that do not match, which parsers often notice only much later. */
public final class Brackets {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"\"\"(?s:.*?)(?:\"\"\"|\\z)|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"?|#[^\\n]*+"
                            + "|(?<open>[(\\[{])|(?<close>[)\\]}])");

    private Brackets() {}

    /** A bracket without the other one. */
    public record Unmatched(int offset, String message) {}

    private record Open(int offset, char bracket) {
        char close() {
            return bracket == '(' ? ')' : bracket == '[' ? ']' : '}';
        }
    }

    /** Returns the first bracket that does not match; skips strings and {@code #} comments. */
    public static Optional<Unmatched> fault(String code) {
        Deque<Open> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(code);
        while (token.find()) {
            if (token.group("open") != null) {
                open.push(new Open(token.start(), code.charAt(token.start())));
            } else if (token.group("close") != null) {
                char close = code.charAt(token.start());
                if (open.isEmpty()) {
                    return unmatched(token.start(), "unmatched \"" + close + "\"");
                }
                if (open.peek().close() != close) {
                    return unmatched(
                            token.start(),
                            "\"%c\" where \"%c\" is expected"
                                    .formatted(close, open.peek().close()));
                }
                open.pop();
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : unmatched(
                        open.peek().offset(), "\"" + open.peek().bracket() + "\" is never closed");
    }

    private static Optional<Unmatched> unmatched(int offset, String message) {
        return Optional.of(new Unmatched(offset, message));
    }
}
