package io.github.devrellint.frontmatter;

import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.FrontMatterValue.Sequence;
import io.github.devrellint.document.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name in front matter and where it stands.
 *
 * @param text the name
 * @param span of its characters, without quotes
 */
record LocatedText(String text, Span span) {

    private static final Pattern SEPARATED = Pattern.compile("[^,\\s]+");
    private static final Pattern ITEM = Pattern.compile("[^,\\s][^,]*(?<!\\s)");
    private static final Pattern SPLIT = Pattern.compile("\\S+");

    /** The texts of a list, or the one text; other values are ignored. */
    static List<LocatedText> of(FrontMatterValue value) {
        if (value instanceof Sequence list) {
            return list.items().stream().flatMap(item -> whole(item).stream()).toList();
        }
        return whole(value);
    }

    private static List<LocatedText> whole(FrontMatterValue value) {
        boolean text =
                value instanceof Scalar scalar
                        && scalar.value() != null
                        && !(scalar.value() instanceof Boolean)
                        && !scalar.text().text().isBlank();
        if (!text) {
            return List.of();
        }
        var mapped = ((Scalar) value).text();
        return List.of(new LocatedText(mapped.text(), mapped.source()));
    }

    /** The words of a text that several generators split at commas and white space. */
    static Stream<LocatedText> separated(Scalar scalar) {
        return words(scalar, SEPARATED);
    }

    /** The words of a text that is split at white space alone. */
    static Stream<LocatedText> split(Scalar scalar) {
        return words(scalar, SPLIT);
    }

    private static Stream<LocatedText> words(Scalar scalar, Pattern form) {
        return form.matcher(scalar.text().text())
                .results()
                .map(
                        word ->
                                new LocatedText(
                                        word.group(),
                                        scalar.text().source(word.start(), word.end())));
    }

    /** The parts between commas, without white space around them. */
    Stream<LocatedText> splitAtCommas() {
        return ITEM.matcher(text)
                .results()
                .map(
                        part ->
                                new LocatedText(
                                        part.group(),
                                        new Span(
                                                span.start() + part.start(),
                                                span.start() + part.end())));
    }
}
