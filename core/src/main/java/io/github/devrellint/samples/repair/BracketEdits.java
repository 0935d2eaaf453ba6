package io.github.devrellint.samples.repair;

import io.github.devrellint.rule.Fix;
import java.util.Deque;
import java.util.stream.Stream;

/** A bracket too many or too few. */
final class BracketEdits {

    private BracketEdits() {}

    static Stream<Fix> edits(Place place) {
        return Stream.of(closers(place), removed(place), openers(place), removedOpeners(place))
                .flatMap(all -> all);
    }

    /** Closes the innermost bracket before the faulty token, or the only one at the end. */
    static Stream<Fix> closers(Place place) {
        Deque<Integer> open = place.open(place.index);
        Stream<Fix> here =
                open.stream()
                        .limit(1)
                        .map(place::closing)
                        .flatMap(
                                closer ->
                                        place.gaps().map(at -> Changes.insert(place, at, closer)));
        Deque<Integer> atEnd = place.open(place.tokens.size());
        boolean cut = atEnd.size() != 1 || endsWithin(place);
        Stream<Fix> end =
                cut
                        ? Stream.empty()
                        : Stream.of(
                                Changes.insert(place, place.end(), place.closing(atEnd.peek())),
                                Changes.insert(
                                        place, place.end(), "\n" + place.closing(atEnd.peek())));
        return Stream.concat(here, end);
    }

    /** Whether the last line is indented and no closing bracket: the code goes on. */
    private static boolean endsWithin(Place place) {
        Token last = place.tokens.get(place.tokens.size() - 1);
        int start = place.lineStart(last.start());
        return !Place.closes(last) && Character.isWhitespace(place.code.charAt(start));
    }

    private static Stream<Fix> openers(Place place) {
        return Stream.of("{", "(", "[")
                .flatMap(
                        opener -> {
                            String text = opener.equals("{") ? " {" : opener;
                            int before = place.endBefore();
                            int start =
                                    place.token(0).map(Token::start).orElse(place.code.length());
                            return before == 0
                                    ? Stream.empty()
                                    : Stream.of(
                                            Changes.insert(
                                                    place,
                                                    opener.equals("{") ? before : start,
                                                    text));
                        });
    }

    private static Stream<Fix> removed(Place place) {
        Stream<Fix> closer =
                Stream.of(0, -1)
                        .flatMap(distance -> place.token(distance).stream())
                        .filter(Place::closes)
                        .map(token -> Changes.remove(place, token));
        Stream<Fix> pair =
                Stream.of(-1, 0, -2)
                        .filter(
                                distance ->
                                        place.token(distance)
                                                        .filter(token -> token.is("("))
                                                        .isPresent()
                                                && place.token(distance + 1)
                                                        .filter(token -> token.is(")"))
                                                        .isPresent())
                        .map(
                                distance ->
                                        Changes.remove(
                                                place,
                                                place.token(distance).get().start(),
                                                place.token(distance + 1).get().end()));
        return Stream.concat(closer, pair);
    }

    private static Stream<Fix> removedOpeners(Place place) {
        return Stream.of(0, -1)
                .flatMap(distance -> place.token(distance).stream())
                .filter(token -> Place.isBracket(token) && !Place.closes(token))
                .map(token -> Changes.remove(place, token));
    }
}
