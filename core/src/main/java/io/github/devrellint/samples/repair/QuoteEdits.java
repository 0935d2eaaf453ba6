package io.github.devrellint.samples.repair;

import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Quotes that are missing. */
final class QuoteEdits {

    /** Places on a line that are tried. */
    private static final int MOST = 12;

    private QuoteEdits() {}

    static Stream<Fix> edits(Place place) {
        Optional<Token> open =
                place.tokens.stream()
                        .filter(Token::isOpenQuote)
                        .filter(
                                token ->
                                        place.lineEnd(token.start()) + 1
                                                >= place.lineStart(place.fault.span().start()))
                        .findFirst()
                        .or(() -> place.tokens.stream().filter(Token::isOpenQuote).findFirst());
        return Stream.concat(open.stream().flatMap(quote -> paired(place, quote)), around(place));
    }

    /** The other quote of a pair, on the same line. */
    private static Stream<Fix> paired(Place place, Token quote) {
        int end = place.lineEnd(quote.start());
        String rest = place.code.substring(quote.end(), end).stripTrailing();
        int closed = quote.end() + rest.length();
        while (closed > quote.end() && ",;)]}".indexOf(place.code.charAt(closed - 1)) >= 0) {
            closed--;
        }
        List<Integer> places = new ArrayList<>(List.of(closed, quote.end() + rest.length()));
        for (int at = place.lineStart(quote.start()); at < end; at++) {
            char sign = place.code.charAt(at);
            if (",;)]}:".indexOf(sign) >= 0) {
                places.add(at);
            }
            if ("([{,=:".indexOf(sign) >= 0) {
                places.add(place.code.startsWith(" ", at + 1) ? at + 2 : at + 1);
            }
        }
        return Stream.concat(
                places.stream()
                        .distinct()
                        .limit(MOST)
                        .map(at -> Changes.insert(place, at, quote.text())),
                Stream.of(Changes.remove(place, quote)));
    }

    /** Both quotes around a name or a value, for the sake of JSON, TOML and XML. */
    private static Stream<Fix> around(Place place) {
        return Stream.of(0, 1)
                .filter(
                        distance ->
                                place.is(distance + 1, ":")
                                        || place.is(distance - 1, ":")
                                        || place.is(distance - 1, "="))
                .flatMap(distance -> place.token(distance).stream())
                .filter(Token::isWord)
                .map(
                        word ->
                                new Fix(
                                        "put " + word.text() + " in double quotes",
                                        false,
                                        List.of(
                                                new Edit(Span.at(word.start()), "\""),
                                                new Edit(Span.at(word.end()), "\""))));
    }
}
