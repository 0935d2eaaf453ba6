package io.github.devrellint.samples.repair;

import io.github.devrellint.rule.Fix;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A comma, colon, semicolon or operator too many or too few. */
final class PunctuationEdits {

    private static final Set<String> DECLARING = Set.of("const", "let", "var", "val");

    private PunctuationEdits() {}

    static Stream<Fix> edits(Place place) {
        return Stream.of(joined(place), inserted(place), removed(place)).flatMap(all -> all);
    }

    /** An operator that is torn apart: {@code : =}. */
    private static Stream<Fix> joined(Place place) {
        return Stream.of(0, 1)
                .flatMap(
                        distance ->
                                place
                                        .token(distance - 1)
                                        .filter(Token::isPunctuation)
                                        .flatMap(left -> joined(place, left, distance))
                                        .stream());
    }

    private static Optional<Fix> joined(Place place, Token left, int distance) {
        return place.token(distance)
                .filter(right -> right.isPunctuation() && isApart(place, left, right))
                .map(
                        right ->
                                new Fix(
                                        "write \"%s%s\"".formatted(left.text(), right.text()),
                                        false,
                                        Changes.remove(place, left.end(), right.start()).edits()));
    }

    private static boolean isApart(Place place, Token left, Token right) {
        return right.start() > left.end()
                && place.code.substring(left.end(), right.start()).chars().allMatch(c -> c == ' ');
    }

    private static Stream<Fix> inserted(Place place) {
        return place.gaps()
                .filter(at -> at > 0)
                .flatMap(at -> marks(place, at).map(text -> Changes.insert(place, at, text)));
    }

    /** What may be missing at an offset: nothing that would make code of any words. */
    private static Stream<String> marks(Place place, int at) {
        boolean here = at == place.endBefore();
        boolean within = !place.open(place.index).isEmpty();
        Stream.Builder<String> marks = Stream.builder();
        if (here && within || place.endsLine(at)) {
            marks.add(",").add(":");
        } else if (place.token(1).filter(token -> !token.isPunctuation()).isPresent()) {
            marks.add(",");
        }
        if (place.endsLine(at)) {
            marks.add(";");
        }
        if (here ? isAssigned(place, within) : isValue(place)) {
            marks.add(" =");
        }
        if (here && place.token(0).filter(token -> token.is("{")).isPresent()) {
            marks.add(" =>");
        }
        return marks.build();
    }

    private static boolean isAssigned(Place place, boolean within) {
        return place.token(-2).filter(token -> DECLARING.contains(token.text())).isPresent()
                || within && place.token(0).filter(Token::isWord).isEmpty();
    }

    /** Whether a value follows the faulty token: {@code Hill hill new Hill()}. */
    private static boolean isValue(Place place) {
        return place.token(0).filter(Token::isWord).isPresent()
                && place.token(1).filter(token -> token.is("new") || token.isString()).isPresent();
    }

    /** A single line with a colon may be a name and a value in whatever notation. */
    private static Stream<Fix> removed(Place place) {
        boolean oneLine = place.code.strip().indexOf('\n') < 0;
        return Stream.of(-1, 0, -2)
                .flatMap(distance -> place.token(distance).stream())
                .filter(token -> token.isPunctuation() && !Place.isBracket(token))
                .filter(token -> !oneLine || !token.is(":"))
                .map(token -> Changes.remove(place, token));
    }
}
