package io.github.devrellint.samples;

import io.github.devrellint.config.FileGlob;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.samples.SampleRequiredRule.Unless;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.List;

/** The posts that the configuration exempts from having a sample. */
final class ExemptPosts {

    private ExemptPosts() {}

    static boolean contain(Document document, Site site, Unless unless) {
        return hasAny(document, "tags", unless.tags())
                || hasAny(document, "categories", unless.categories())
                || hasAny(document, "category", unless.categories())
                || unless.keys().stream().anyMatch(key -> isSet(document, key))
                || unless.paths().stream().anyMatch(glob -> matches(document, site, glob));
    }

    /** Whether a post says of itself, or by its folder, that it is not finished. */
    static boolean isDraft(Document document) {
        Path folder = document.path().getParent();
        return is(document, "draft", true)
                || is(document, "published", false)
                || folder.endsWith("_drafts")
                || folder.endsWith("drafts");
    }

    private static boolean is(Document document, String key, boolean wanted) {
        return document.frontMatter()
                .flatMap(matter -> matter.get(key))
                .filter(
                        value ->
                                value instanceof FrontMatterValue.Scalar scalar
                                        && scalar.value().equals(wanted))
                .isPresent();
    }

    /** Whether there is front matter alone: a page that a layout fills, such as a list of posts. */
    static boolean isEmpty(Document document) {
        int start = document.frontMatter().map(matter -> matter.span().end()).orElse(0);
        return document.source().text().substring(start).isBlank();
    }

    private static boolean hasAny(Document document, String key, List<String> any) {
        return PostWords.of(document, key)
                .anyMatch(word -> any.stream().anyMatch(word::equalsIgnoreCase));
    }

    private static boolean isSet(Document document, String key) {
        return document.frontMatter()
                .flatMap(matter -> matter.get(key))
                .filter(
                        value ->
                                !(value instanceof FrontMatterValue.Scalar scalar
                                        && Boolean.FALSE.equals(scalar.value())))
                .isPresent();
    }

    private static boolean matches(Document document, Site site, String glob) {
        Path path = document.path();
        Path relative = path.startsWith(site.root()) ? site.root().relativize(path) : path;
        return new FileGlob(glob).matches(relative);
    }
}
