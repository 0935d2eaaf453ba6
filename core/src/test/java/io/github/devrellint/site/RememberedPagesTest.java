package io.github.devrellint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.config.Config;
import io.github.devrellint.context.InProcessCache;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.lookup.Lookup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link to no page makes the front matter of all pages be read, in the first of several runs. */
class RememberedPagesTest extends WrittenSite {

    private static final String FROM = "content/from.md";
    private static final int PAGES = 4;

    private final InProcessCache memory = new InProcessCache();
    private long reads;

    @BeforeEach
    void pagesOfLongAgo() throws IOException {
        file("hugo.toml", "baseURL = 'https://walks.example/'");
        page(FROM);
        page("content/boots.md", "url: /shoes/");
        page("content/hills.md", "url: /hills/");
        page("content/lakes.md", "url: /lakes/");
        for (String each :
                List.of(FROM, "content/boots.md", "content/hills.md", "content/lakes.md")) {
            age(each);
        }
        assertThat(run("/nowhere/")).isInstanceOf(Lookup.Missing.class);
        assertThat(reads).isGreaterThanOrEqualTo(PAGES);
    }

    @Test
    void areNotReadAgain() {
        long first = reads;
        assertThat(run("/nowhere/")).isInstanceOf(Lookup.Missing.class);
        assertThat(reads).isLessThanOrEqualTo(first - PAGES);
    }

    @Test
    void areReadAgainWhereTheyHaveChanged() throws IOException {
        page("content/boots.md", "url: /socks/");
        assertThat(run("/socks/")).isInstanceOf(Lookup.Found.class);
        assertThat(run("/shoes/")).isInstanceOf(Lookup.Missing.class);
        age("content/boots.md");
        assertThat(run("/socks/")).isInstanceOf(Lookup.Found.class);
        // as large as before
        page("content/boots.md", "url: /coats/");
        assertThat(run("/coats/")).isInstanceOf(Lookup.Found.class);
        assertThat(run("/socks/")).isInstanceOf(Lookup.Missing.class);
    }

    @Test
    void areReadEachTimeWhileTheyMayChangeWithinOneTick() throws IOException {
        FileTime now = FileTime.from(Instant.now());
        page("content/boots.md", "url: /socks/");
        Files.setLastModifiedTime(root.resolve("content/boots.md"), now);
        assertThat(run("/socks/")).isInstanceOf(Lookup.Found.class);
        page("content/boots.md", "url: /coats/");
        Files.setLastModifiedTime(root.resolve("content/boots.md"), now);
        assertThat(run("/coats/")).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void areForgottenWhereTheyAreGone() throws IOException {
        Files.delete(root.resolve("content/boots.md"));
        assertThat(run("/shoes/")).isInstanceOf(Lookup.Missing.class);
    }

    @Test
    void areReadAsTheyAreWrittenInAnEditor() {
        byte[] written = "---\nurl: /socks/\n---\n".getBytes(StandardCharsets.UTF_8);
        Map<Path, byte[]> unsaved = Map.of(root.resolve("content/boots.md"), written);
        assertThat(run("/socks/", unsaved)).isInstanceOf(Lookup.Found.class);
        assertThat(run("/socks/")).isInstanceOf(Lookup.Missing.class);
        assertThat(run("/shoes/")).isInstanceOf(Lookup.Found.class);
    }

    private Lookup run(String target) {
        return run(target, Map.of());
    }

    private Lookup run(String target, Map<Path, byte[]> unsaved) {
        var context = new RunContext(Config.defaults(root), Map.of(), memory);
        Site site = Site.of(context, root, unsaved);
        Lookup found = site.find(document(FROM), LinkTarget.parse(target));
        reads = site.reads();
        return found;
    }

    private void age(String path) throws IOException {
        FileTime before = FileTime.from(Instant.now().minusSeconds(60));
        Files.setLastModifiedTime(root.resolve(path), before);
    }
}
