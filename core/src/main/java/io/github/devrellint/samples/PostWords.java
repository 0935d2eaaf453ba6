package io.github.devrellint.samples;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatterValue;
import java.util.stream.Stream;

/** Reads words from the front matter of a post. */
final class PostWords {

    private PostWords() {}

    /**
     * The items of a list, or a text and its words: Jekyll splits it at blanks, others at commas.
     */
    static Stream<String> of(Document document, String key) {
        return document.frontMatter().flatMap(matter -> matter.get(key)).stream()
                .flatMap(PostWords::words);
    }

    private static Stream<String> words(FrontMatterValue value) {
        if (value instanceof FrontMatterValue.Sequence sequence) {
            return sequence.items().stream().flatMap(PostWords::text);
        }
        return text(value)
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[,\\s]+"))));
    }

    private static Stream<String> text(FrontMatterValue value) {
        return value instanceof FrontMatterValue.Scalar scalar && scalar.value() != null
                ? Stream.of(scalar.value().toString())
                : Stream.empty();
    }
}
