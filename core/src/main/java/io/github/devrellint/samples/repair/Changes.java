package io.github.devrellint.samples.repair;

import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the changes that are tried; none is safe, as only the author knows what was meant. */
final class Changes {

    private static final int LONGEST_NAME = 20;

    private Changes() {}

    static Fix insert(Place place, int at, String text) {
        return new Fix(
                "insert %s%s".formatted(quoted(text), where(place, at)),
                false,
                List.of(new Edit(Span.at(at), text)));
    }

    private static String where(Place place, int at) {
        List<Token> before = Token.of(place.code.substring(place.lineStart(at), at));
        return before.isEmpty()
                ? place.tokens.stream()
                        .filter(token -> token.start() >= at)
                        .findFirst()
                        .map(token -> " before " + quoted(token.text()))
                        .orElse("")
                : " after " + quoted(before.get(before.size() - 1).text());
    }

    static Fix remove(Place place, int start, int end) {
        return new Fix(
                "remove " + quoted(place.code.substring(start, end)),
                false,
                List.of(new Edit(new Span(start, end), "")));
    }

    static Fix remove(Place place, Token token) {
        return remove(place, token.start(), token.end());
    }

    static Fix replace(Place place, Token token, String text) {
        return new Fix(
                "write %s instead of %s".formatted(quoted(text), quoted(token.text())),
                false,
                List.of(new Edit(place.span(token), text)));
    }

    /** Replaces all matches; empty if there is none. */
    static Optional<Fix> everywhere(
            String code, Pattern what, Map<String, String> by, String description) {
        List<Edit> edits = new ArrayList<>();
        Matcher matcher = what.matcher(code);
        while (matcher.find()) {
            String text = by.get(matcher.group());
            if (text != null) {
                edits.add(new Edit(new Span(matcher.start(), matcher.end()), text));
            }
        }
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Fix(description, false, edits));
    }

    /** The code after a change. */
    static String applied(String code, Fix fix) {
        StringBuilder changed = new StringBuilder();
        int at = 0;
        for (Edit edit : fix.edits()) {
            changed.append(code, at, edit.span().start()).append(edit.text());
            at = edit.span().end();
        }
        return changed.append(code.substring(at)).toString();
    }

    /** A text in quotes that it does not hold, cut where it is long. */
    static String quoted(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        String name = line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) + "…" : line;
        return name.contains("\"") ? "'" + name + "'" : "\"" + name + "\"";
    }
}
