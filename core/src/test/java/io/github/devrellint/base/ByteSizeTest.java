package io.github.devrellint.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.devrellint.images.ImageFormatRule;
import io.github.devrellint.remote.DeadUrlRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "300, 300",
        "300 b, 300",
        "500k, 512000",
        "1.5M, 1572864",
        "512mb, 536870912",
        "' 2g ', 2147483648"
    })
    void readsWhatPeopleWrite(String text, long bytes) {
        assertThat(ByteSize.of(text)).isEqualTo(bytes);
        assertThat(ByteSize.limit(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 bananas", "-1", "1,5m", "1t", "k", ".5m", "99999999999"})
    void refusesWhatIsNoSize(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ByteSize.of(text))
                .withMessage("'" + text + "' is not a size; write for example 500k, 1.5m or 2g");
        assertThatIllegalArgumentException().isThrownBy(() -> ByteSize.limit(text));
    }

    /** A limit that nobody understands was none. */
    @Test
    void optionsOfRulesRefuseWhatIsNoSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageFormatRule.Options("big"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeadUrlRule.Options(1, 1, 1, "big"));
        assertThat(new ImageFormatRule.Options("").maxSize()).isEmpty();
    }

    @Test
    void nothingIsNoLimit() {
        assertThat(ByteSize.limit(" ")).isEqualTo(Long.MAX_VALUE);
        assertThatIllegalArgumentException().isThrownBy(() -> ByteSize.of(""));
    }
}
