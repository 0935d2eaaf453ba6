package io.github.devrellint.spelling.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words English makes of known ones by its rules. */
class RegularDerivationTest {

    private static final Set<String> KNOWN =
            Set.of(
                    "join",
                    "joined",
                    "joining",
                    "embed",
                    "embedded",
                    "embedding",
                    "change",
                    "changed",
                    "changing",
                    "copy",
                    "copied",
                    "copying",
                    "separate",
                    "separated",
                    "separating",
                    "separator",
                    "provable",
                    "unprovable",
                    "headless",
                    "flaky",
                    "feature",
                    "service",
                    "file",
                    "tree",
                    "nerd",
                    "stripe",
                    "flyer",
                    "cast",
                    "run",
                    "transmitter");

    private static final RegularDerivation DERIVATION =
            new RegularDerivation(KNOWN::contains, KNOWN::contains);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "joiner",
                "joinee",
                "embedder",
                "embedders",
                "changer",
                "changeable",
                "copier",
                "unprovably",
                "headlessly",
                "featureish",
                "treeless",
                "macroservice",
                "retransmitter"
            })
    void knowsTheRules(String word) {
        assertThat(DERIVATION.explains(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "embeder",
                "changable",
                "copyer",
                "separater",
                "flakyness",
                "refile",
                "joinable2"
            })
    void wantsTheRegularSpelling(String word) {
        assertThat(DERIVATION.explains(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nerding", "nerded", "striping", "flyering", "running"})
    void knowsWordsThatAreUsedAsVerbs(String word) {
        assertThat(DERIVATION.explainsAsVerb(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"casted", "stripeing", "runing", "nerdd"})
    void takesNoWrongPastForVerbs(String word) {
        assertThat(DERIVATION.explainsAsVerb(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"filetree", "treefile"})
    void putsTwoWordsTogether(String word) {
        assertThat(DERIVATION.isCompound(word)).isTrue();
    }
}
