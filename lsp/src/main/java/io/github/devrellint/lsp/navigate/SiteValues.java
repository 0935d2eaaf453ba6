package io.github.devrellint.lsp.navigate;

import io.github.devrellint.SourceFolders;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.FrontMatterValue.Sequence;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.UnparsableException;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.frontmatter.KnownValues;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The values that a key of front matter has on a site: those it defines, and those of its pages.
 */
final class SiteValues {

    /** Keys whose values recur from page to page. */
    private static final Set<String> RECURRING =
            Set.of(
                    "tags",
                    "tag",
                    "categories",
                    "category",
                    "keywords",
                    "topics",
                    "series",
                    "author",
                    "authors",
                    "layout",
                    "template",
                    "type",
                    "lang",
                    "language");

    private static final int MOST_PAGES = 2_000;

    /** Front matter is at the head; a page is not read any further, in bytes. */
    private static final int HEAD = 4_096;

    private final Document document;
    private final Site site;

    SiteValues(Document document, Site site) {
        this.document = document;
        this.site = site;
    }

    /** The values of a key, in alphabetical order. */
    Set<String> of(String key) {
        Set<String> values = new TreeSet<>(new KnownValues(document, site).values(key));
        if (RECURRING.contains(key)) {
            DocumentParser parser = new DocumentParser();
            site.files(document).files().stream()
                    .filter(SourceFolders::isDocument)
                    .filter(file -> !file.equals(document.path()))
                    .limit(MOST_PAGES)
                    .flatMap(file -> values(parser, file, key))
                    .forEach(values::add);
        }
        return values;
    }

    private static Stream<String> values(DocumentParser parser, Path file, String key) {
        String head = head(file);
        int end = end(head);
        if (end < 0 || !head.contains(key)) {
            return Stream.empty();
        }
        try {
            return parser.parse(SourceText.of(file, head.substring(0, end))).frontMatter().stream()
                    .flatMap(matter -> matter.get(key).stream())
                    .flatMap(SiteValues::texts);
        } catch (UnparsableException e) {
            return Stream.empty();
        }
    }

    private static String head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** The offset behind the front matter; negative if there is none. */
    private static int end(String head) {
        String fence = head.startsWith("+++") ? "\n+++" : "\n---";
        boolean fenced = head.startsWith("---") || head.startsWith("+++");
        int at = fenced ? head.indexOf(fence, 3) : -1;
        return at < 0 ? -1 : at + fence.length();
    }

    private static Stream<String> texts(FrontMatterValue value) {
        if (value instanceof Sequence list) {
            return list.items().stream().flatMap(SiteValues::texts);
        }
        return value instanceof Scalar scalar && scalar.value() instanceof String text
                ? Stream.of(text)
                : Stream.empty();
    }
}
