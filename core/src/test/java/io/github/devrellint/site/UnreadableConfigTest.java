package io.github.devrellint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.config.Config;
import io.github.devrellint.context.Notices.Unreadable;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.site.lookup.Lookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A configuration with a syntax error is no configuration that says nothing. */
class UnreadableConfigTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "_config.yml | title: x\\nplugins: [a | 2:12:",
                "_config.yml | title: a: b | 1:9:",
                "hugo.toml | baseURL = \"/\"\\ntitle = | 2:8:",
                "hugo.yaml | baseURL: /\\nparams:\\n\\tdark: true | 3:1:",
                "hugo.json | {\"baseURL\": \"/\",\\n \"title\" \"x\"} | 2:10:",
                "config.toml | base_url = \"/\"\\ntitle = 'x | 2:11:",
                "content/mkdocs.yml | site_name: 'x | 1:14:",
                "jbake.properties | a=1\\nb=\\\\u12x | 2:1:",
            })
    void aSyntaxErrorNamesFileLineAndColumn(String name, String text, String place)
            throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), unescape(text));

        List<Unreadable> unreadable = unreadable();

        assertThat(unreadable).hasSize(1);
        assertThat(unreadable.get(0).file()).isEqualTo(folder.resolve(name));
        assertThat(unreadable.get(0).problem()).startsWith(place);
    }

    private List<Unreadable> unreadable() {
        RunContext context = new RunContext(Config.defaults(folder));
        Site site = Site.of(context, folder);
        Document document = document("content/docs/a.md", "[a](/nowhere)");

        Lookup lookup = site.find(document, LinkTarget.parse("/nowhere"));

        assertThat(lookup).isInstanceOf(Lookup.Unknown.class);
        return context.notices().unreadable();
    }

    private Document document(String path, String markdown) {
        return new DocumentParser().parse(SourceText.of(folder.resolve(path), markdown));
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
    }
}
