package io.github.devrellint.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "'',       '',      0",
        "abc,      abc,     0",
        "abc,      '',      3",
        "'',       ab,      2",
        "abc,      abxc,    1",
        "abc,      ac,      1",
        "abc,      axc,     1",
        "abcd,     acbd,    1",
        "ab,       ba,      1",
        "kitten,   sitting, 3",
        "abc,      Abc,     1",
        "abcdef,   badcfe,  3",
        // no part is edited twice: not by a swap and an insertion between
        "ca,       abc,     3",
        "abcx,     xcba,    3"
    })
    void countsEditsInBothDirections(String a, String b, int expected) {
        assertThat(EditDistance.between(a, b)).isEqualTo(expected);
        assertThat(EditDistance.between(b, a)).isEqualTo(expected);
    }
}
