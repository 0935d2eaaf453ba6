package io.github.devrellint.frontmatter;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The top-level keys of a document as its generator reads them. */
final class TopLevelKeys {

    private final List<Entry> entries;
    private final boolean anyCase;

    TopLevelKeys(Document document, Site site) {
        this.entries =
                document.frontMatter().map(matter -> matter.root().entries()).orElse(List.of());
        this.anyCase = site.generator(document).ignoresKeyCase();
    }

    /** The value of a key; empty if the key is missing or its value is blank. */
    Optional<FrontMatterValue> get(String key) {
        return entries.stream()
                .filter(entry -> isKey(entry, key))
                .map(Entry::value)
                .filter(value -> !isBlank(value))
                .findFirst();
    }

    boolean has(String key) {
        return get(key).isPresent();
    }

    /** Whether the key is there, perhaps without a value: {@code layout: null} is a choice. */
    boolean names(String key) {
        return entries.stream().anyMatch(entry -> isKey(entry, key));
    }

    private boolean isKey(Entry entry, String key) {
        return anyCase ? entry.key().equalsIgnoreCase(key) : entry.key().equals(key);
    }

    Stream<Entry> entries() {
        return entries.stream();
    }

    /** Whether the document says of itself that it is not published. */
    boolean isDraft() {
        return is("draft", true) || is("published", false);
    }

    private boolean is(String key, boolean wanted) {
        return get(key).filter(
                        value -> value instanceof Scalar scalar && scalar.value().equals(wanted))
                .isPresent();
    }

    private static boolean isBlank(FrontMatterValue value) {
        return value instanceof Scalar scalar
                && (scalar.value() == null
                        || scalar.value() instanceof String text && text.isBlank());
    }
}
