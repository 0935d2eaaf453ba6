package io.github.devrellint.spelling.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyLexiconTest {

    @ParameterizedTest
    @CsvSource({"dep, true", "deploy, true", "deployed, false", "depo, false", "z, false"})
    void knowsWhetherAWordBeginsWithLettersAndHasMore(String letters, boolean begins) {
        FrequencyLexicon words =
                FrequencyLexicon.of("# words\nto\tX\ndeploy\tB\nan\tX\ndeployed\tB\n");
        assertThat(words.begins(letters)).isEqualTo(begins);
    }
}
