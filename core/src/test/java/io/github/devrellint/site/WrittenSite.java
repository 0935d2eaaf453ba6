package io.github.devrellint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.config.Config;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.site.lookup.Lookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes a small site to a real folder and asks where its links lead. A test opens the site with
 * its first question, once its files are written.
 */
abstract class WrittenSite {

    @TempDir Path folder;
    Path root;
    private Site site;

    @BeforeEach
    void open() throws IOException {
        root = Files.createDirectories(folder.toRealPath().resolve("site"));
    }

    final void file(String path, String... lines) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final void page(String path, String... head) {
        file(path, "---\n" + String.join("\n", head) + "\n---\n\n## A heading");
    }

    final Document document(String path) {
        try {
            Path file = root.resolve(path);
            return new DocumentParser().parse(SourceText.decode(file, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final Site site() {
        if (site == null) {
            site = Site.of(new RunContext(Config.defaults(root)), root);
        }
        return site;
    }

    final Lookup find(String from, String target) {
        return site().find(document(from), LinkTarget.parse(target));
    }

    final void leads(String from, String target, String file) {
        assertThat(find(from, target))
                .as("%s -> %s", from, target)
                .isEqualTo(new Lookup.Found(root.resolve(file)));
    }

    final void missing(String from, String target) {
        assertThat(find(from, target))
                .as(from + " -> " + target)
                .isInstanceOf(Lookup.Missing.class);
    }

    final void unknown(String from, String target) {
        assertThat(find(from, target))
                .as(from + " -> " + target)
                .isInstanceOf(Lookup.Unknown.class);
    }

    final void anchor(String from, String target) {
        assertThat(site().findAnchor(document(from), LinkTarget.parse(target)))
                .as(from + " -> " + target)
                .isInstanceOf(Lookup.Found.class);
    }

    final void noAnchor(String from, String target) {
        assertThat(site().findAnchor(document(from), LinkTarget.parse(target)))
                .as(from + " -> " + target)
                .isInstanceOf(Lookup.Missing.class);
    }
}
