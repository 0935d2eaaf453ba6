package io.github.devrellint.samples.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangingOutputTest {

    @Test
    void takesAnotherMomentForTheSameOutput() {
        var output = new ChangingOutput("print(datetime.now())");
        assertThat(
                        output.agree(
                                List.of("at 2020-01-02 03:04:05.6"),
                                List.of("at 2026-11-28 02:46:54")))
                .isTrue();
        assertThat(output.agree(List.of("in 2020-01-02"), List.of("at 2026-11-28"))).isFalse();
    }

    @Test
    void comparesDatesThatNoClockTells() {
        var output = new ChangingOutput("print(parse(text))");
        assertThat(output.agree(List.of("2020-01-02"), List.of("2026-11-28"))).isFalse();
    }

    @Test
    void saysNothingOfWhatChanceDecides() {
        var output = new ChangingOutput("random.choice(hills)");
        assertThat(output.agree(List.of("'Old Man'"), List.of("'Helvellyn'"))).isTrue();
    }
}
