package io.github.devrellint.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.document.frontmatter.FrontMatterParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontMatterImagesTest {

    private static List<String> images(String text) {
        SourceText source = SourceText.of(Path.of("x.md").toAbsolutePath(), text);
        return FrontMatterImages.of(FrontMatterParser.parse(source).orElseThrow()).stream()
                .map(
                        image ->
                                source.text(image.targetSpan())
                                        + image.alt().map(alt -> " alt=" + alt).orElse(""))
                .toList();
    }

    @Test
    void keysOfGeneratorsAndThemes() {
        assertThat(
                        images(
                                """
                                ---
                                image: "/img/a b.png"
                                image_alt: A chart
                                cover: {image: c.jpg, alt: 'it''s'}
                                og:image: https://example.org/card
                                header:
                                  overlay_image: over.webp
                                  image_description: A view
                                  teaser: t.svg?v=2
                                resources:
                                  - src: r.png
                                    title: R
                                  - src: "images/*.jpg"
                                images: [one.gif, two.AVIF]
                                hero: {image: {light: l.png, dark: d.png}}
                                heroImage: ./hero.jpeg
                                gallery:
                                  - url: https://example.org/page
                                    image_path: https://example.org/thumb
                                    alt: A tree
                                  - url: full.png
                                ---
                                """))
                .containsExactly(
                        "/img/a b.png alt=A chart",
                        "c.jpg alt=it's",
                        "https://example.org/card",
                        "over.webp alt=A view",
                        "t.svg?v=2",
                        "r.png",
                        "one.gif",
                        "two.AVIF",
                        "l.png",
                        "d.png",
                        "./hero.jpeg",
                        "https://example.org/thumb alt=A tree",
                        "full.png");
    }

    @Test
    void otherUsesOfTheKeysAreNoImages() {
        assertThat(
                        images(
                                """
                                ---
                                image: true
                                banner: dark-blue
                                icon: fa-star.svg
                                title: How to make logo.png
                                resources: [{src: notes.pdf}]
                                path: a.png
                                ---
                                """))
                .isEmpty();
    }
}
