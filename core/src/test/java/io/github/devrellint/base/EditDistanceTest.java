package io.github.devrellint.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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

    /** Compared with the distance that is counted to the end. */
    @Test
    void upToANumberTheDistanceIsTheSame() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String a = letters(random);
            String b = letters(random);
            int distance = EditDistance.between(a, b);
            int most = random.nextInt(6);
            int counted = EditDistance.upTo(most, a, b);
            if (distance <= most) {
                assertThat(counted).as("%s %s", a, b).isEqualTo(distance);
            } else {
                assertThat(counted).as("%s %s", a, b).isGreaterThan(most);
            }
        }
    }

    private static String letters(Random random) {
        return random.ints(random.nextInt(9), 'a', 'd')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void textsThatNobodyTypesAreNotCompared() {
        String text = "a".repeat(1_000_000);
        assertThat(EditDistance.upTo(200_000, text, text + "b")).isGreaterThan(200_000);
    }
}
