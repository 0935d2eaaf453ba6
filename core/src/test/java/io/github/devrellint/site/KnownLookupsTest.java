package io.github.devrellint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.site.lookup.Lookup;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Counts look-ups. */
class KnownLookupsTest {

    private final KnownLookups lookups = new KnownLookups();
    private final AtomicInteger count = new AtomicInteger();

    private Lookup find() {
        count.incrementAndGet();
        return new Lookup.Unknown("");
    }

    @Test
    void aTargetIsLookedUpOnce() {
        for (int i = 0; i < 3; i++) {
            lookups.page(LinkTarget.parse("a.md#b"), this::find);
        }
        assertThat(count).hasValue(1);
        lookups.page(LinkTarget.parse("a.md#c"), this::find);
        assertThat(count).hasValue(2);
        lookups.anchor(LinkTarget.parse("a.md#c"), this::find);
        assertThat(count).hasValue(3);
    }

    @Test
    void anImageOfTheFrontMatterIsAnother() {
        Document document =
                new DocumentParser()
                        .parse(
                                SourceText.of(
                                        Path.of("/site/post.md"),
                                        "---\nimage: a.png\n---\n\n![a](a.png) ![b](a.png)\n"));
        List<Image> images = document.allImages().toList();
        assertThat(images).hasSize(3);
        images.forEach(image -> lookups.image(image, this::find));
        assertThat(count).hasValue(2);
    }
}
