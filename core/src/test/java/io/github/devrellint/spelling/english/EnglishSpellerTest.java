package io.github.devrellint.spelling.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishSpellerTest {

    private static final EnglishSpeller SPELLER =
            new EnglishSpeller(LanguageToolWords.of("en_US", "en_GB"), EnglishVariant.NONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "developer",
                "Developer",
                "DEVELOPER",
                "colour",
                "color",
                "don't",
                "GitHub",
                "github",
                "February",
                "february",
                "Linux",
                "kubelet",
                "YAML",
                "naïve",
                "Reykjavik",
                "kth",
                "sinc",
                "complier",
                "we'd've",
                "shouldn't've",
                "typo'd"
            })
    void knows(String word) {
        assertThat(SPELLER.vocabulary().knows(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "develper",
                "teh",
                "adn",
                "recieve",
                "Kintsugi",
                "publically",
                "dont",
                "couln't"
            })
    void doesNotKnow(String word) {
        assertThat(SPELLER.vocabulary().knows(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Surprisinly, Surprisingly",
        "develper, developer",
        "teh, the",
        "Feburary, February",
        "Kuberentes, Kubernetes",
        "filesytem, filesystem",
        "OCCURED, OCCURRED",
        "dont, don't",
        "usecase, use case",
        "Thursady, Thursday",
        "inspite, in spite",
        "binded, bound",
        "Casted, Cast",
        "typecasted, typecast",
        "overwrited, overwritten"
    })
    void suggestsTheRightWordFirst(String wrong, String right) {
        assertThat(SPELLER.suggestions(wrong, true, word -> false)).first().isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"teh", "Teh", "TEH", "github", "Javascript", "servet", "Monestary"})
    void neverSuggestsWhatIsWritten(String wrong) {
        assertThat(SPELLER.suggestions(wrong, true, word -> true))
                .isNotEmpty()
                .doesNotContain(wrong);
    }

    @Test
    void prefersAWordThatThePageHas() {
        assertThat(SPELLER.suggestions("servet", true, word -> false)).first().isEqualTo("server");
        assertThat(SPELLER.suggestions("servet", true, "servlet"::equals))
                .first()
                .isEqualTo("servlet");
    }

    @ParameterizedTest
    @CsvSource({
        "recieve, receive, 4.0",
        "untill, until, 4.8",
        "enviroment, environment, 3.3",
        "begining, beginning, 3.3",
        "seperate, separate, 5.4"
    })
    void pricesEditsByTheirKind(String wrong, String right, double cost) {
        assertThat(cost(wrong, right, 2)).isEqualTo(cost);
    }

    @Test
    void refusesMoreEditsThanAllowed() {
        assertThat(cost("abcd", "dcba", 2)).isEqualTo(EditCost.FAR);
        assertThat(cost("maintinaed", "maintained", 1)).isEqualTo(EditCost.FAR);
        assertThat(cost("maintinaed", "maintained", 2)).isLessThan(EditCost.FAR);
    }

    private static double cost(String wrong, String right, int edits) {
        return EditCost.of(
                wrong.toCharArray(), wrong.length(), right.toCharArray(), right.length(), edits);
    }
}
