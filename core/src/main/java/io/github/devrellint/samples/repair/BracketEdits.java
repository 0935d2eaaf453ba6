package io.github.devrellint.samples.repair;

import io.github.devrellint.rule.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A bracket too many or too few; what the code has too few of, it may lack. */
final class BracketEdits {

    /** Tokens behind the faulty one, on its line, behind which a bracket may be missing. */
    private static final int MOST_BEHIND = 5;

    private BracketEdits() {}

    static Stream<Fix> edits(Place place) {
        return Stream.of(closers(place), superfluous(place, true), pairs(place), openers(place))
                .flatMap(all -> all);
    }

    /** What closes a bracket, near the faulty token, where the indentation ends, or at the end. */
    static Stream<Fix> closers(Place place) {
        Stream<Fix> here =
                place.open().stream()
                        .limit(2)
                        .filter(bracket -> place.surplus(place.tokens.get(bracket).text()) > 0)
                        .flatMap(bracket -> closer(place, bracket));
        return Stream.concat(Stream.concat(here, atEnd(place)), superfluous(place, false));
    }

    private static Stream<Fix> closer(Place place, int bracket) {
        Token opener = place.tokens.get(bracket);
        // a bracket that is never closed is told itself, wherever its other one is missing
        Stream<Integer> near = bracket == place.index ? Stream.empty() : near(place, bracket);
        return Stream.concat(near, dedent(place, opener))
                .filter(at -> at >= opener.end())
                .distinct()
                .map(at -> Changes.insert(place, at, place.closing(bracket)));
    }

    private static Stream<Integer> near(Place place, int bracket) {
        List<Integer> offsets = new ArrayList<>();
        place.open().stream()
                .filter(inner -> inner == bracket + 1)
                .forEach(inner -> offsets.add(place.tokens.get(inner).start()));
        place.gaps().forEach(offsets::add);
        place.token(0).map(Token::start).ifPresent(offsets::add);
        IntStream.rangeClosed(1, MOST_BEHIND)
                .mapToObj(place::token)
                .flatMap(token -> token.stream())
                .filter(token -> place.sameLine(token.start(), place.fault.span().start()))
                .forEach(token -> offsets.add(token.end()));
        return offsets.stream();
    }

    /** Before and at the first line below a bracket that is indented no more than the bracket's. */
    private static Stream<Integer> dedent(Place place, Token bracket) {
        int indent = place.indent(bracket.start());
        Token before = bracket;
        for (Token token : place.tokens) {
            boolean below =
                    token.start() > bracket.start()
                            && !place.sameLine(token.start(), bracket.start())
                            && !place.sameLine(token.start(), before.start());
            if (below && place.indent(token.start()) <= indent) {
                return Stream.of(before.end(), token.start());
            }
            if (token.start() > bracket.start()) {
                before = token;
            }
        }
        return Stream.empty();
    }

    /** The only bracket that is not closed; where more are, the end is not shown. */
    private static Stream<Fix> atEnd(Place place) {
        List<Integer> open = List.copyOf(place.open(place.tokens.size()));
        return open.size() != 1 || endsWithin(place)
                ? Stream.empty()
                : Stream.of("", "\n")
                        .map(
                                feed ->
                                        Changes.insert(
                                                place,
                                                place.end(),
                                                feed + place.closing(open.get(0))));
    }

    /** Whether the last line is indented and no closing bracket: the code goes on. */
    private static boolean endsWithin(Place place) {
        Token last = place.tokens.get(place.tokens.size() - 1);
        return !Place.closes(last) && place.indent(last.start()) > 0;
    }

    private static Stream<Fix> openers(Place place) {
        return Stream.of("{", "(", "[")
                .filter(opener -> place.surplus(opener) < 0)
                .flatMap(
                        opener ->
                                Stream.concat(
                                                place.gaps(),
                                                Stream.of(0, -1)
                                                        .flatMap(i -> place.token(i).stream())
                                                        .map(Token::start))
                                        .filter(at -> at > 0)
                                        .distinct()
                                        .map(
                                                at ->
                                                        Changes.insert(
                                                                place,
                                                                at,
                                                                opener.equals("{")
                                                                        ? " {"
                                                                        : opener)));
    }

    private static Stream<Fix> superfluous(Place place, boolean closing) {
        return Stream.of(0, -1)
                .flatMap(distance -> place.token(distance).stream())
                .filter(Place::isBracket)
                .filter(token -> Place.closes(token) == closing)
                .filter(token -> place.surplus(token.text()) != 0)
                .map(token -> Changes.remove(place, token));
    }

    /** Round brackets with nothing in them. */
    private static Stream<Fix> pairs(Place place) {
        return Stream.of(-1, 0, -2)
                .filter(distance -> place.is(distance, "(") && place.is(distance + 1, ")"))
                .map(
                        distance ->
                                Changes.remove(
                                        place,
                                        place.token(distance).get().start(),
                                        place.token(distance + 1).get().end()));
    }
}
