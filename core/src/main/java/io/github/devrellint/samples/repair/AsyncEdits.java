package io.github.devrellint.samples.repair;

import io.github.devrellint.rule.Fix;
import java.util.Set;
import java.util.stream.Stream;

/** The word {@code async} in front of the function that waits. */
final class AsyncEdits {

    private static final Set<String> STATEMENTS =
            Set.of("if", "for", "while", "switch", "catch", "with", "else", "do", "try", "finally");

    private AsyncEdits() {}

    static Stream<Fix> edits(Place place) {
        boolean waits =
                Stream.of(-1, 0, 1)
                        .flatMap(distance -> place.token(distance).stream())
                        .anyMatch(token -> token.is("await"));
        if (!waits && !place.fault.message().contains("await")) {
            return Stream.empty();
        }
        return place.open(place.index).stream()
                .filter(bracket -> place.tokens.get(bracket).is("{"))
                .map(bracket -> head(place, bracket))
                .filter(head -> head >= 0)
                .limit(2)
                .map(head -> Changes.insert(place, place.tokens.get(head).start(), "async "));
    }

    /** Index of the token that begins the function with a body; negative if it is none. */
    private static int head(Place place, int body) {
        int at = body - 1;
        if (at > 0 && is(place, at, ">") && is(place, at - 1, "=")) {
            at -= 2;
            return is(place, at, ")") ? opening(place, at) : at;
        }
        int name = is(place, at, ")") ? opening(place, at) - 1 : -1;
        if (name < 0 || !place.tokens.get(name).isWord()) {
            return -1;
        }
        return is(place, name - 1, "function")
                ? name - 1
                : STATEMENTS.contains(place.tokens.get(name).text()) ? -1 : name;
    }

    private static boolean is(Place place, int index, String text) {
        return index >= 0 && place.tokens.get(index).is(text);
    }

    /** Index of the bracket that a round one closes. */
    private static int opening(Place place, int closing) {
        int depth = 0;
        for (int i = closing; i >= 0; i--) {
            depth += is(place, i, ")") ? 1 : is(place, i, "(") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
