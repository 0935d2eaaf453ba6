package io.github.devrellint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u202a', '\u202e', '\u2066',
                '\u2069', '\u200e', '\u200f', '\u2028', '\u2029', '\ufeff', '\u061c', '\u200b',
                '\u206a', '\u00ad'
            })
    void escapesWhatChangesTheTerminalOrTheDirection(char hidden) {
        assertThat(Printable.of("a" + hidden + "b"))
                .isEqualTo("a" + String.format("\\u%04x", (int) hidden) + "b");
    }

    @ParameterizedTest
    @ValueSource(chars = {' ', 'ä', '\u202f', '\u2065', '\u200c', '\u200d', '\u2010'})
    void leavesTheOthers(char shown) {
        assertThat(Printable.of("a" + shown + "b")).isEqualTo("a" + shown + "b");
    }

    @Test
    void staysOnOneLine() {
        assertThat(Printable.of("a\tb\nc")).isEqualTo("a b\\nc");
    }

    @Test
    void breaksUpCommandsOfRunners() {
        assertThat(Printable.of("##[error]x")).isEqualTo("# #[error]x");
        assertThat(Printable.of("a ##vso[x]")).isEqualTo("a # #vso[x]");
        assertThat(Printable.of("##teamcity[x]")).isEqualTo("# #teamcity[x]");
        assertThat(Printable.of("## heading ::error::")).isEqualTo("## heading ::error::");
    }

    @Test
    void breaksUpColonsWhereALineBegins() {
        assertThat(Printable.lineStart("::error::x")).isEqualTo(": :error::x");
        assertThat(Printable.lineStart("  ::error::x")).isEqualTo("  : :error::x");
        assertThat(Printable.lineStart("a::b")).isEqualTo("a::b");
        assertThat(Printable.lineStart("  ")).isEqualTo("  ");
        assertThat(Printable.lineStart("")).isEmpty();
    }
}
