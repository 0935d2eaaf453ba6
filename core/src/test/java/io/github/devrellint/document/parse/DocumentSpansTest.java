package io.github.devrellint.document.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.devrellint.document.Anchor;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Escapes;
import io.github.devrellint.document.Heading;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.Prose;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every span lies in the file, and the source at a span is what the span is of. */
class DocumentSpansTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("[*_~&\\\\<>\\[\\]{}`\\r\\n]");

    private static final List<String> BLOCKS =
            List.of(
                    "# Heading *one* `code` {#explicit}\n",
                    "Heading two\n-----------\n{: #by-kramdown}\n",
                    "Plain text with **bold**, _emphasis_, `code` and ~~struck~~ words.\n",
                    "An ![image *alt*](img/a%20b.png \"the title\") and a [link](../x.md#y?z).\n",
                    "A ![ref image][pic] and [ref link][ref], [pic] too.\n",
                    "\n[pic]: /assets/\u00fc.png 'Titel'\n[ref]: <https://example.org/a b>\n",
                    "<p>HTML with <img src=\"h.png\" alt='Grün &amp; rot'> and <a href=x.html>it</a></p>\n",
                    "Inline <img src=\"i.png\" alt=\"\"> and <code>verbatim</code> and <b id=\"anchor\">bold</b>.\n",
                    "&Uuml;berraschung &#x1F600; \uD83D\uDE00 \u00e9t\u00e9 na\u00efve \\*escaped\\* \uD835\uDC9C\n",
                    "```java\nint a = 1; // \u4f60\u597d\n\tint b;\n```\n",
                    "- item one\n\n  ```sh\n  $ ls\n\n  ```\n- item two\n",
                    "> quoted text\n> ```yaml\n> a: b\n> ```\n> ![q](q.png)\n",
                    "1. first\n\n\t    indented\n\tcode\n\n2. second\n",
                    "    indented code\n    second line\n",
                    "| a | b |\n|---|---|\n| cell `x` | ![t](t.png) |\n",
                    "{% include foo.html src=\"x.png\" %}\n\n{{< figure src=\"f.png\" >}}\n",
                    "Text {{ page.title }} and ![]({{ site.baseurl }}/z.png) done.\n",
                    "<!-- comment\nwith lines -->\nafter\n",
                    "<div>\n  <picture><source srcset=\"a.webp 1x, b.webp 2x\"><img src='c.png'></picture>\n</div>\n",
                    "See https://example.org/path_(x)_y, and <https://auto.link>.\n",
                    "!!! note \"A titel\"\n    Inside the admonition.\n",
                    ":::tip Title here\nContent\n:::\n",
                    "Formula $a^2 + b_1$ costs $5 and $6.\n$$\nx = y\n$$\n",
                    "A footnote[^1].\n\n[^1]: The note.\n",
                    "un**believ**able &lt;tag&gt; a&nbsp;b\n",
                    "\n",
                    "~~~\nnever closed\n");

    static Stream<Path> realPosts() throws IOException {
        Path data = Path.of("../../shared/data");
        if (!Files.isDirectory(data)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(data)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(md|mdx|markdown)"))
                    .toList()
                    .stream();
        }
    }

    static Stream<String> generated() {
        return IntStream.range(0, 400).mapToObj(DocumentSpansTest::generate);
    }

    private static String generate(int seed) {
        Random random = new Random(seed);
        String text =
                IntStream.range(0, 1 + random.nextInt(8))
                        .mapToObj(i -> BLOCKS.get(random.nextInt(BLOCKS.size())))
                        .map(
                                block ->
                                        random.nextInt(4) == 0
                                                ? "> " + block.replace("\n", "\n> ")
                                                : block)
                        .map(block -> random.nextBoolean() ? block + "\n" : block)
                        .collect(Collectors.joining());
        if (random.nextInt(3) == 0) {
            text =
                    "---\ntitle: \"T\u00eft\u0142e \uD83D\uDE00 text\"\ndate: 2024-01-02\n---\n"
                            + text;
        }
        if (random.nextBoolean()) {
            text = text.replace("\n", "\r\n");
        }
        return random.nextInt(3) == 0 ? "\uFEFF" + text : text;
    }

    @ParameterizedTest
    @MethodSource("generated")
    void spansOfGeneratedDocuments(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        check(SourceText.decode(Path.of("/site/post.md"), bytes), bytes);
        check(SourceText.decode(Path.of("/site/post.mdx"), bytes), bytes);
    }

    @Test
    void spansOfRealPosts() throws IOException {
        List<Path> posts = realPosts().toList();
        Assumptions.assumeFalse(posts.isEmpty(), "no real posts beside this checkout");
        for (Path post : posts) {
            byte[] bytes = Files.readAllBytes(post);
            try {
                check(SourceText.decode(post.toAbsolutePath().normalize(), bytes), bytes);
            } catch (RuntimeException | AssertionError e) {
                fail(post + ": " + e.getMessage(), e);
            }
        }
    }

    private static void check(SourceText source, byte[] bytes) {
        assertThat(source.encode(List.of())).isEqualTo(bytes);
        Document document = new DocumentParser().parse(source);
        Span file = new Span(0, source.text().length());
        for (Prose prose : document.prose()) {
            words(source, prose);
        }
        for (Image image : document.images()) {
            target(source, image.targetSpan(), image.target());
            inside(file, image.span());
            image.alt().ifPresent(alt -> inside(file, alt.source()));
        }
        for (Link link : document.links()) {
            target(source, link.targetSpan(), link.target());
            inside(file, link.span());
        }
        for (CodeBlock block : document.codeBlocks()) {
            code(source, block);
        }
        for (Anchor anchor : document.anchors()) {
            same(source.text(anchor.span()), anchor.id());
        }
        for (Heading heading : document.headings()) {
            inside(file, heading.span());
            heading.id().ifPresent(id -> same(source.text(id.span()), id.id()));
        }
        document.codeSpans().forEach(c -> same(source.text(c.span()), c.text()));
        document.templateTags().forEach(t -> same(source.text(t.span()), t.text()));
        document.comments().forEach(c -> assertThat(source.text(c.span())).contains(c.text()));
        document.unclosed().forEach(u -> inside(file, u.span()));
    }

    private static void inside(Span file, Span span) {
        assertThat(file.contains(span)).isTrue();
    }

    /** Compares first: an assertion prepares what it would say, for each of a million texts. */
    private static void same(String written, String expected) {
        if (!written.equals(expected)) {
            assertThat(written).isEqualTo(expected);
        }
    }

    private static void words(SourceText source, Prose prose) {
        Matcher word = WORD.matcher(prose.text().text());
        while (word.find()) {
            String written = source.text(prose.text().source(word.start(), word.end()));
            if (!written.equals(word.group())) {
                assertThat(MARKS.matcher(written).find())
                        .as("'%s' is written '%s'", word.group(), written)
                        .isTrue();
            }
        }
    }

    private static void target(SourceText source, Span span, LinkTarget target) {
        String written = source.text(span);
        String bare = Escapes.decode(written).strip();
        List<String> names = List.of(bare, written.strip());
        if (!names.contains(target.raw())) {
            assertThat(names).contains(target.raw().replaceFirst("^http://www", "www"));
        }
    }

    private static void code(SourceText source, CodeBlock block) {
        same(source.text(block.infoSpan()), block.info());
        String text = block.content().text();
        int start = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', start)) {
            if (feed > start) {
                same(source.text(block.content().source(start, feed)), text.substring(start, feed));
            }
            start = feed + 1;
        }
    }
}
