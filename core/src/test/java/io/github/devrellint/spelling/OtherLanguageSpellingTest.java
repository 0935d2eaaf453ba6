package io.github.devrellint.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.devrellint.config.Config;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens where the module of a language is missing, as it is here. */
class OtherLanguageSpellingTest {

    private final MisspellingRule rule = new MisspellingRule();

    @TempDir Path folder;

    @Test
    void failsWhereTheConfigurationNamesTheLanguage() {
        Site site =
                Site.of(
                        new RunContext(Config.defaults(folder).toBuilder().language("de").build()),
                        folder);
        assertThatThrownBy(() -> rule.check(post("Ein Beispil."), site, rule.defaults()).toList())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("org.languagetool:language-de:");
    }

    @Test
    void givesNoticeWhereThePageNamesTheLanguage() {
        Site site = Site.of(new RunContext(Config.defaults(folder)), folder);
        Document post = post("---\nlang: fr\n---\nUn exmple.\n");
        assertThat(rule.check(post, site, rule.defaults())).isEmpty();
        assertThat(site.context().notices().list())
                .singleElement()
                .asString()
                .contains("'fr'", "org.languagetool:language-fr:");
        rule.check(post("---\nlang: da\n---\nEt eksempl.\n"), site, rule.defaults()).toList();
        assertThat(site.context().notices().list())
                .singleElement()
                .asString()
                .contains("'da, fr'", "org.languagetool:language-{da,fr}:");
    }

    private Document post(String text) {
        return new DocumentParser().parse(SourceText.of(folder.resolve("post.md"), text));
    }
}
