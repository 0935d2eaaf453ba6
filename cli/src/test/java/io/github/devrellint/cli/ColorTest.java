package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColorTest {

    @Test
    void isOnOnATerminal() {
        assertThat(Color.isOn(true, Map.of("TERM", "xterm"))).isTrue();
        assertThat(Color.isOn(false, Map.of("TERM", "xterm"))).isFalse();
        assertThat(Color.isOn(true, Map.of("TERM", "dumb"))).isFalse();
    }

    @Test
    void isOffWithoutColor() {
        assertThat(Color.isOn(true, Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Color.isOn(true, Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1"))).isFalse();
        assertThat(Color.isOn(true, Map.of("NO_COLOR", ""))).isTrue();
    }

    @Test
    void isOnElsewhereIfForced() {
        assertThat(Color.isOn(false, Map.of("CLICOLOR_FORCE", "1"))).isTrue();
        assertThat(Color.isOn(false, Map.of("CLICOLOR_FORCE", "0"))).isFalse();
        assertThat(Color.isOn(false, Map.of("CLICOLOR_FORCE", ""))).isFalse();
    }
}
