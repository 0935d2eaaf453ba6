package io.github.devrellint.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {

    @Test
    void namesTheNearest() {
        assertThat(DidYouMean.nearest("brokn-link", List.of("broken-image", "broken-link")))
                .contains("broken-link");
        assertThat(DidYouMean.nearest("BROKEN-LINK", List.of("broken-link")))
                .contains("broken-link");
    }

    @Test
    void takesTheFirstInTheAlphabetOfEquals() {
        assertThat(DidYouMean.nearest("cat", List.of("rat", "bat", "hat"))).contains("bat");
    }

    @Test
    void allowsOneWrongLetterInAShortName() {
        assertThat(DidYouMean.nearest("jsno", List.of("json"))).contains("json");
        assertThat(DidYouMean.nearest("tcsh", List.of("bash", "csh"))).contains("csh");
        assertThat(DidYouMean.nearest("tcsh", List.of("bash", "fish"))).isEmpty();
        assertThat(DidYouMean.nearest("foo", List.of("off"))).isEmpty();
    }

    @Test
    void allowsTwoWrongLettersInALongerName() {
        assertThat(DidYouMean.nearest("abcdef", List.of("abcdxy"))).contains("abcdxy");
        assertThat(DidYouMean.nearest("abcdef", List.of("abcxyz"))).isEmpty();
    }

    @Test
    void allowsAThirdOfALongName() {
        assertThat(DidYouMean.nearest("abcdefghijkl", List.of("xxxxefghijkl")))
                .contains("xxxxefghijkl");
        assertThat(DidYouMean.nearest("abcdefghijkl", List.of("xxxxxfghijkl"))).isEmpty();
    }

    @Test
    void saysNothingWhereNoNameIsNear() {
        assertThat(DidYouMean.phrase("sevrity", List.of("severity", "files")))
                .isEqualTo("; did you mean 'severity'?");
        assertThat(DidYouMean.phrase("colour", List.of("severity", "files"))).isEmpty();
        assertThat(DidYouMean.phrase("colour", List.of())).isEmpty();
    }

    @Test
    void aSlipIsOneTypingError() {
        assertThat(DidYouMean.slip("title", "titel")).isTrue();
        assertThat(DidYouMean.slip("title", "tite")).isTrue();
        assertThat(DidYouMean.slip("title", "titles")).isTrue();
        assertThat(DidYouMean.slip("title", "tytle")).isTrue();
        assertThat(DidYouMean.slip("title", "title")).isFalse();
        assertThat(DidYouMean.slip("title", "Title")).isFalse();
        assertThat(DidYouMean.slip("title", "tyle")).isFalse();
        assertThat(DidYouMean.slip("title", "tit")).isFalse();
    }
}
