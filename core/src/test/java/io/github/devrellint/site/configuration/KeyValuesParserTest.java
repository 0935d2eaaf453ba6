package io.github.devrellint.site.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyValuesParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void readsFrontMatterWhateverItsLineEnds(String lineEnd) {
        String toml = "+++\npath = \"hills\"\ndraft = true\n+++\nText.\n".replace("\n", lineEnd);
        String yaml = "---\npath: hills\ndraft: true\n---\nText.\n".replace("\n", lineEnd);
        for (String page : new String[] {toml, yaml}) {
            KeyValues head = KeyValuesParser.frontMatter(page);
            assertThat(head.string("path")).contains("hills");
            assertThat(head.flag("draft", false)).isTrue();
        }
    }
}
