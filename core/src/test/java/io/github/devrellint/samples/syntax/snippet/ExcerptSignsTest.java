package io.github.devrellint.samples.syntax.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptSignsTest {

    /** Parsers stumble over a line's end too, gofmt for one: it is part of the line. */
    @ParameterizedTest
    @ValueSource(ints = {0, 6, 12, 13})
    void findsTheLineOfEachOffset(int at) {
        String text = "x := [\ncase 1\n";
        assertThat(text.charAt(13)).isEqualTo('\n');
        var reason = ExcerptSigns.reason(text, at, "", "expected operand", false);
        if (at > 6) {
            assertThat(reason).contains("cases of a switch that is not shown");
        } else {
            assertThat(reason).isEmpty();
        }
    }

    @Test
    void knowsATreeOfFiles() {
        String text = "src/\n|-- boots/\n|   |-- left.tsx // one of two\n";
        assertThat(ExcerptSigns.reason(text, 5, text, "expression expected", false))
                .contains("shows a tree");
    }
}
