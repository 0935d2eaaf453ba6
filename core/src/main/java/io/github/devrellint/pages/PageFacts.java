package io.github.devrellint.pages;

import io.github.devrellint.document.Span;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a page consists of, for statistics and for reports that show more than findings.
 *
 * @param file absolute and normalized
 * @param path for people: relative to the working directory, with {@code /}
 * @param root of the site that the page belongs to
 * @param title of the front matter, else the first heading, else the name of the file
 * @param post whether the page is a post
 * @param authors as the front matter names them
 * @param published day of publication
 * @param updated day of the last update, where the page says one
 * @param size how much of what it holds
 * @param images those whose files are on the site
 */
public record PageFacts(
        Path file,
        String path,
        Path root,
        String title,
        boolean post,
        List<String> authors,
        Optional<LocalDate> published,
        Optional<LocalDate> updated,
        Size size,
        List<ImageFile> images) {

    /**
     * Counts of a page.
     *
     * @param words of prose
     * @param lines that are not blank, front matter left out
     * @param codeLines lines of code blocks that are not blank
     */
    public record Size(
            int words, int lines, int codeLines, int images, int links, int externalLinks) {}

    /**
     * An image of the page.
     *
     * @param span the whole reference in the source
     * @param target span of the target in the source
     * @param file what the site's generator takes the target for
     */
    public record ImageFile(Span span, Span target, Path file) {}
}
