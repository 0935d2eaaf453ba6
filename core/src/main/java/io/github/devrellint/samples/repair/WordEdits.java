package io.github.devrellint.samples.repair;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.rule.Fix;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words of the language: mistyped, of another language, twice, or missing at the end. */
final class WordEdits {

    private static final List<String> KEYWORDS =
            List.of(
                    ("function return const let var class import export from default async await if"
                                    + " else elif elsif elseif for foreach in of while until do done then"
                                    + " fi case esac switch break continue def end begin rescue ensure"
                                    + " module require include yield lambda with as try catch except"
                                    + " finally raise throw throws new public private protected static"
                                    + " final void interface extends implements abstract enum package"
                                    + " namespace use func fn fun type struct impl trait match mut mod"
                                    + " pub go defer chan select range map string int bool true false"
                                    + " null None True False nil not and or is pass global nonlocal del"
                                    + " assert echo unless val override typeof instanceof extern query"
                                    + " mutation subscription fragment scalar union input schema")
                            .split(" "));

    private static final Set<String> FUNCTION = Set.of("function", "func", "fn", "fun", "def");

    private static final Pattern BEFORE_CONDITION =
            Pattern.compile("(?:^|[;\\s])(?:if|elif|while|until|for)\\b");

    /** What ends a block in languages that use words for it. */
    private static final List<String> ENDS = List.of("end", "fi", "done", "esac");

    private static final int SHORTEST = 3;

    /** Tokens before the faulty one that may be the cause. */
    private static final int FURTHEST = 15;

    private static final int MOST = 8;

    private WordEdits() {}

    static Stream<Fix> edits(Place place) {
        Stream<Token> near =
                IntStream.rangeClosed(0, FURTHEST)
                        .mapToObj(distance -> place.token(-distance))
                        .flatMap(token -> token.stream());
        Stream<Fix> words =
                near.filter(Token::isWord)
                        .flatMap(word -> others(word).map(it -> Changes.replace(place, word, it)))
                        .limit(MOST);
        boolean atEnd = place.index >= place.tokens.size() - 1;
        return atEnd
                ? Stream.of(ends(place), words, twice(place)).flatMap(edits -> edits)
                : Stream.of(words, twice(place), continued(place)).flatMap(edits -> edits);
    }

    private static Stream<String> others(Token word) {
        String text = word.text();
        if (FUNCTION.contains(text)) {
            return FUNCTION.stream().filter(other -> !other.equals(text)).sorted();
        }
        return text.length() < SHORTEST || KEYWORDS.contains(text)
                ? Stream.empty()
                : KEYWORDS.stream()
                        .filter(each -> each.length() >= SHORTEST)
                        .filter(each -> DidYouMean.slip(text, each) || text.equalsIgnoreCase(each))
                        .limit(3);
    }

    /** A word that stands twice, or sticks to what is before it. */
    private static Stream<Fix> twice(Place place) {
        return place.token(0).stream()
                .filter(Token::isWord)
                .filter(word -> place.token(-1).filter(it -> isStray(it, word)).isPresent())
                .map(word -> Changes.remove(place, word));
    }

    private static boolean isStray(Token before, Token word) {
        return before.is(word.text())
                || before.end() == word.start() && (Place.closes(before) || before.isString());
    }

    /** What ends a block, at the end of the code. */
    private static Stream<Fix> ends(Place place) {
        return ENDS.stream().map(word -> Changes.insert(place, place.end(), "\n" + word));
    }

    /** What goes on with a condition that a line ends with. */
    private static Stream<Fix> continued(Place place) {
        return Stream.of("then", "do")
                .filter(word -> place.endsLine(place.endBefore()))
                .filter(word -> tests(place))
                .map(word -> Changes.insert(place, place.endBefore(), "; " + word));
    }

    /** Whether the line before the fault has a word of the shell that a condition stands behind. */
    private static boolean tests(Place place) {
        int end = place.endBefore();
        return BEFORE_CONDITION.matcher(place.code.substring(place.lineStart(end), end)).find();
    }
}
