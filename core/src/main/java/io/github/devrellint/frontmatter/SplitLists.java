package io.github.devrellint.frontmatter;

import io.github.devrellint.base.Severity;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.rule.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds lists that Jekyll splits in an unexpected way, at white space (<code>
 * Utils.pluralized_array_from_hash</code>), so that {@code tags: java, spring} gives a tag {@code
 * java,} with a comma.
 */
final class SplitLists {

    private static final Set<String> KEYS = Set.of("tags", "categories");

    private SplitLists() {}

    static Stream<Problem> problems(FrontMatter matter) {
        return matter.root().entries().stream()
                .filter(entry -> KEYS.contains(entry.key()))
                .filter(entry -> entry.value() instanceof Scalar)
                .flatMap(SplitLists::problem);
    }

    private static Stream<Problem> problem(Entry entry) {
        Scalar scalar = (Scalar) entry.value();
        return LocatedText.split(scalar)
                .filter(word -> word.text().endsWith(","))
                .limit(1)
                .map(
                        word ->
                                new Problem(
                                                scalar.span(),
                                                "\"%s\" is split at spaces, \"%s\" keeps its comma"
                                                        .formatted(entry.key(), word.text()))
                                        .suggesting(List.of(list(scalar)))
                                        .atMost(Severity.WARNING));
    }

    private static String list(Scalar scalar) {
        return "[" + scalar.text().text().strip().replaceAll("\\s*,\\s*", ", ") + "]";
    }
}
