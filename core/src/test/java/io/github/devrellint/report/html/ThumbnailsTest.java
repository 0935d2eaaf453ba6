package io.github.devrellint.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Span;
import io.github.devrellint.pages.PageFacts;
import io.github.devrellint.pages.PageFacts.ImageFile;
import io.github.devrellint.report.Reports;
import io.github.devrellint.report.html.Thumbnails.Thumbnail;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailsTest {

    private static final Span IMAGE = new Span(0, 9);
    private static final Span TARGET = new Span(3, 8);

    private Path folder;
    private Path site;

    @BeforeEach
    void makeSite(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        site = Files.createDirectories(folder.resolve("site"));
    }

    @Test
    void aSmallImageIsADataUri() throws IOException {
        Path file = Files.write(site.resolve("a.png"), new byte[] {1, 2, 3});
        for (Span marked : List.of(IMAGE, TARGET)) {
            assertThat(shown(file, marked))
                    .contains(new Thumbnail("data:image/png;base64,AQID", "a.png, 3 bytes"));
        }
    }

    @Test
    void aFindingAboutATextInAnImageShowsNone() throws IOException {
        Path file = Files.write(site.resolve("a.png"), new byte[] {1, 2, 3});
        assertThat(shown(file, new Span(1, 2))).isEmpty();
    }

    @Test
    void aLargeImageIsNamedOnly() throws IOException {
        Path file = Files.write(site.resolve("a.JPG"), new byte[Thumbnails.MOST_BYTES + 1]);
        assertThat(shown(file, IMAGE)).contains(new Thumbnail("", "a.JPG, 64 KB, not shown here"));
    }

    @Test
    void whatIsNoImageByItsNameIsNamedOnly() throws IOException {
        Path file = Files.writeString(site.resolve("a.html"), "<p>");
        assertThat(shown(file, IMAGE)).map(Thumbnail::uri).contains("");
    }

    @Test
    void aPageThatIsNamedLikeAnImageIsNamedOnly() throws IOException {
        Path file = Files.writeString(site.resolve("a.png"), "<html>404</html>");
        assertThat(shown(file, IMAGE)).contains(new Thumbnail("", "a.png, no image"));
        Path drawing = Files.writeString(site.resolve("a.svg"), "<svg/>");
        assertThat(shown(drawing, IMAGE).orElseThrow().uri()).startsWith("data:image/svg+xml;");
    }

    @Test
    void whatLiesOutsideOfTheSiteIsNotRead() throws IOException {
        Path secret = Files.write(folder.resolve("secret.png"), new byte[] {1});
        Path link = Files.createSymbolicLink(site.resolve("link.png"), secret);
        Path beside = Files.createDirectories(folder.resolve("site-old"));
        Path image = Files.write(beside.resolve("a.png"), new byte[] {1});
        for (Path file : List.of(secret, link, image, site.resolve("../secret.png"))) {
            assertThat(shown(file, IMAGE)).as("%s", file).isEmpty();
        }
    }

    @Test
    void allTogetherHaveALimit() throws IOException {
        Path file = Files.write(site.resolve("a.gif"), new byte[Thumbnails.MOST_BYTES]);
        Thumbnails thumbnails = thumbnails(file);
        List<String> uris = new ArrayList<>();
        for (int i = 0; i < Thumbnails.MOST_IN_ALL / Thumbnails.MOST_BYTES + 2; i++) {
            uris.add(thumbnails.of(finding(IMAGE)).orElseThrow().uri());
        }
        assertThat(uris.stream().filter(uri -> !uri.isEmpty()))
                .hasSize(Thumbnails.MOST_IN_ALL / Thumbnails.MOST_BYTES);
    }

    private Optional<Thumbnail> shown(Path file, Span marked) {
        return thumbnails(file).of(finding(marked));
    }

    private Thumbnails thumbnails(Path file) {
        PageFacts page = Pages.page("post.md", "A post", "2024-01-01");
        return new Thumbnails(
                List.of(
                        new PageFacts(
                                site.resolve("post.md"),
                                page.path(),
                                site,
                                page.title(),
                                true,
                                List.of(),
                                page.published(),
                                page.updated(),
                                page.size(),
                                List.of(new ImageFile(IMAGE, TARGET, file)))));
    }

    private static Finding finding(Span span) {
        return Reports.finding(
                "image-alt", Severity.WARNING, "post.md", span, "m", List.of(), null);
    }
}
