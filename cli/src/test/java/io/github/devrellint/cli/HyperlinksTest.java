package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyperlinksTest {

    @ParameterizedTest
    @CsvSource({
        "TERM_PROGRAM, iTerm.app, true",
        "TERM_PROGRAM, Apple_Terminal, false",
        "TERM, xterm-kitty, true",
        "TERM, xterm-256color, false",
        "VTE_VERSION, 7006, true",
        "VTE_VERSION, 4601, false",
        "VTE_VERSION, new, false",
        "WT_SESSION, 6d5f, true",
        "FORCE_HYPERLINK, 1, true",
        "FORCE_HYPERLINK, 0, false"
    })
    void knowsTerminalsByTheirVariables(String variable, String value, boolean known) {
        assertThat(Hyperlinks.areKnown(Map.of(variable, value))).isEqualTo(known);
    }

    @Test
    void aMultiplexerIsNoSuchTerminalUnlessSomebodySaysSo() {
        assertThat(Hyperlinks.areKnown(Map.of("TMUX", "/tmp/a", "VTE_VERSION", "7006"))).isFalse();
        assertThat(Hyperlinks.areKnown(Map.of("TMUX", "/tmp/a", "FORCE_HYPERLINK", ""))).isTrue();
    }
}
