package io.github.devrellint.pages;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.FrontMatterValue.Sequence;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.frontmatter.PageDates;
import io.github.devrellint.pages.PageFacts.ImageFile;
import io.github.devrellint.pages.PageFacts.Size;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.lookup.Lookup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the facts of a page off its document. */
public final class PageFactsReader {

    private static final List<String> AUTHOR_KEYS = List.of("author", "authors");

    private PageFactsReader() {}

    /**
     * Returns the facts of a document.
     *
     * @param path of the document in reports
     */
    public static PageFacts of(Document document, Site site, String path) {
        FrontMatterConventions conventions = site.frontMatter(document);
        PageDates dates = PageDates.of(document, conventions.dateInName());
        return new PageFacts(
                document.path(),
                path,
                site.layout(document).root(),
                title(document),
                site.isPost(document),
                authors(document, conventions.authorKeys()),
                dates.published(),
                dates.updated(),
                size(document),
                imageFiles(document, site));
    }

    private static String title(Document document) {
        return document.frontMatter()
                .flatMap(matter -> matter.get("title"))
                .flatMap(value -> texts(value).findFirst())
                .or(() -> headings(document).findFirst())
                .orElseGet(() -> document.path().getFileName().toString());
    }

    private static Stream<String> headings(Document document) {
        return document.headings().stream()
                .map(heading -> heading.text().text().replace(MappedText.PLACEHOLDER, ' ').strip())
                .filter(text -> !text.isEmpty());
    }

    private static List<String> authors(Document document, List<String> keys) {
        if (document.frontMatter().isEmpty()) {
            return List.of();
        }
        FrontMatter matter = document.frontMatter().get();
        Set<String> authors = new LinkedHashSet<>();
        Stream.concat(keys.stream(), AUTHOR_KEYS.stream())
                .distinct()
                .flatMap(key -> matter.get(key).stream())
                .flatMap(PageFactsReader::texts)
                .forEach(authors::add);
        return List.copyOf(authors);
    }

    /** The texts of a value: itself, its items, or the name in each of them. */
    private static Stream<String> texts(FrontMatterValue value) {
        if (value instanceof Sequence sequence) {
            return sequence.items().stream().flatMap(PageFactsReader::texts);
        }
        if (value instanceof Mapping mapping) {
            return mapping.get("name").stream().flatMap(PageFactsReader::texts);
        }
        return Stream.of(((Scalar) value).text().text().strip()).filter(text -> !text.isEmpty());
    }

    private static Size size(Document document) {
        long external =
                document.links().stream()
                        .map(Link::target)
                        .filter(LinkTarget.Remote.class::isInstance)
                        .count();
        int codeLines =
                document.codeBlocks().stream()
                        .mapToInt(block -> lines(block.content().text()))
                        .sum();
        String text = document.source().text();
        int body = document.frontMatter().map(matter -> matter.span().end()).orElse(0);
        return new Size(
                document.prose().stream().mapToInt(WordCount::of).sum(),
                lines(text.substring(body)),
                codeLines,
                Math.toIntExact(document.allImages().count()),
                document.links().size(),
                Math.toIntExact(external));
    }

    private static int lines(String text) {
        return Math.toIntExact(text.lines().filter(line -> !line.isBlank()).count());
    }

    private static List<ImageFile> imageFiles(Document document, Site site) {
        List<ImageFile> files = new ArrayList<>();
        for (Image image : document.allImages().toList()) {
            if (site.find(document, image) instanceof Lookup.Found found) {
                files.add(new ImageFile(image.span(), image.targetSpan(), found.file()));
            }
        }
        return List.copyOf(files);
    }
}
