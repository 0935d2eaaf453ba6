package io.github.devrellint.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "de-AT", "ast", "ca-ES-valencia", "zh-Hans-CN"})
    void aKnownLanguageMayHaveARegion(String tag) {
        assertThat(LanguageTags.isKnown(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "EN", "en_GB", "english", "xx", "xx-GB", "en-", "en-G_B"})
    void anythingElseIsNone(String tag) {
        assertThat(LanguageTags.isKnown(tag)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "german, ; did you mean 'de'?",
        "English, ; did you mean 'en'?",
        "en_gb, ; did you mean 'en-GB'?",
        "DE, ; did you mean 'de'?",
        "xx, ''",
    })
    void theProblemNamesTheTagThatWasMeant(String tag, String hint) {
        assertThat(LanguageTags.problem(tag))
                .startsWith("unknown language '" + tag + "'" + hint + "; known are ar, ast, ")
                .endsWith(", zh, each with a region or without");
    }
}
