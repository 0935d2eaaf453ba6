package io.github.devrellint.site.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.config.Config;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentLanguageTest {

    private static final String ENGLISH =
            "This is the page that tells you what the tool does and how it can be used with a site. ";
    private static final String GERMAN =
            "Das ist die Seite, die erklärt, was das Werkzeug tut und wie es mit der Seite benutzt wird. ";

    private static String language(String path, String text, Config config) {
        Path file = Path.of("/site").resolve(path);
        Document document = new DocumentParser().parse(SourceText.of(file, text));
        return DocumentLanguage.of(document, config, Path.of("/site"));
    }

    private static String language(String path, String text) {
        return language(path, text, Config.defaults(Path.of("/site")));
    }

    @Test
    void isWhatTheTextIsPlainlyIn() {
        assertThat(language("a.md", ENGLISH + ENGLISH)).isEqualTo("en");
        assertThat(language("a.md", GERMAN + GERMAN)).isEqualTo("de");
        assertThat(language("a.md", "これは日本語の文章です。".repeat(9))).isEqualTo("ja");
        assertThat(language("a.md", "short")).isEqualTo("en");
    }

    @Test
    void aFolderCountsWhereTheTextAllowsIt() {
        assertThat(language("docs/de/a.md", ENGLISH + GERMAN)).isEqualTo("de");
        assertThat(language("docs/de/a.md", ENGLISH + ENGLISH)).isEqualTo("en");
        assertThat(language("a.de.md", GERMAN)).isEqualTo("de");
        assertThat(language("id/a.md", ENGLISH)).isEqualTo("en");
        assertThat(language("de/a.md", ENGLISH + ENGLISH + GERMAN)).isEqualTo("de");
        String danish = "Siden er skrevet på dansk, og den er ikke svær at læse. ".repeat(4);
        assertThat(language("localization/da/a.md", danish)).isEqualTo("da");
        String swahili = "Ukurasa huu umeandikwa kwa lugha nyingine kabisa ya watu. ".repeat(4);
        assertThat(language("sw/a.md", swahili)).isEqualTo("sw");
    }

    @Test
    void aFolderThatIsAWordOfEnglishCountsBesideOtherLanguagesOnly(@TempDir Path root)
            throws IOException {
        Path page = Files.createDirectories(root.resolve("docs/it")).resolve("a.md");
        Document document = new DocumentParser().parse(SourceText.of(page, "Boots"));
        Config config = Config.defaults(root);
        assertThat(DocumentLanguage.of(document, config, root)).isEqualTo("en");
        Files.createDirectories(root.resolve("docs/de"));
        assertThat(DocumentLanguage.of(document, config, root)).isEqualTo("it");
    }

    @Test
    void aTranslationMayHaveTheFrontMatterOfItsOriginal() {
        String copied = "---\nlanguage: en\n---\n";
        assertThat(language("de/a.md", copied + GERMAN + GERMAN)).isEqualTo("de");
        assertThat(language("de/a.md", copied + ENGLISH + ENGLISH)).isEqualTo("en");
        assertThat(language("a.md", copied + GERMAN + GERMAN)).isEqualTo("en");
        assertThat(language("a.md", copied + "short")).isEqualTo("en");
    }

    @Test
    void fillerTextIsNoLanguageOfAPage() {
        assertThat(language("a.md", "Lorem ipsum dolor sit amet. ".repeat(9))).isEqualTo("en");
    }

    @Test
    void frontMatterAndOverridesHaveTheLastWord() {
        assertThat(language("a.md", "---\nlang: fr\n---\n" + ENGLISH)).isEqualTo("fr");
        Config config =
                Config.defaults(Path.of("/site")).toBuilder()
                        .overrides(
                                List.of(
                                        new Config.Override(
                                                List.of("uk/**"), Map.of(), Optional.of("en-GB"))))
                        .build();
        assertThat(language("uk/a.md", ENGLISH, config)).isEqualTo("en-GB");
        assertThat(language("a.md", ENGLISH, config)).isEqualTo("en");
    }
}
