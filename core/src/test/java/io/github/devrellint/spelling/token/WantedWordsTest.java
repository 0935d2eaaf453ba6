package io.github.devrellint.spelling.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedWordsTest {

    private static boolean isFound(String word, String text) {
        var wanted = new WantedWords(List.of(word, "elsewhere"));
        wanted.search(text.getBytes(StandardCharsets.UTF_8));
        return wanted.isFound(word);
    }

    @ParameterizedTest
    @CsvSource({
        "nushell, the Nushell of today, true",
        "nushell, NUSHELL, true",
        "nushell, nushells, false",
        "nushell, a nushel, false",
        "nushell, useNushellNow, true",
        "nushell, anushell, false",
        "nushell, nushell–ähnlich, true",
        "nushell, nushellä, false",
        "nushell, 'nushell,nushells', true",
        "Müller, herr müller kommt, true",
        "ab, xab ab, true",
        "ab, xab abx, false",
        "don't, don't, false"
    })
    void aWordIsFoundWholeOrAsAPartOfCamelCase(String word, String text, boolean found) {
        assertThat(isFound(word, text)).isEqualTo(found);
        var wanted = new WantedWords(List.of(word));
        wanted.search(text);
        assertThat(wanted.isFound(word)).isEqualTo(found);
    }

    @Test
    void bytesHaveTheWordsOfTheirText() {
        Random random = new Random(7);
        List<String> words = List.of("aab", "abab", "bbaab", "aa", "bA", "aabba");
        for (int i = 0; i < 20_000; i++) {
            List<String> some = words.subList(random.nextInt(5), 6);
            var inText = new WantedWords(some);
            var inBytes = new WantedWords(some);
            String text =
                    IntStream.range(0, random.nextInt(30))
                            .mapToObj(at -> "aabbAB -ä".charAt(random.nextInt(9)))
                            .map(String::valueOf)
                            .reduce("", String::concat);
            inText.search(text);
            inBytes.search(text.getBytes(StandardCharsets.UTF_8));
            assertThat(found(some, inBytes)).as(text).isEqualTo(found(some, inText));
        }
    }

    private static List<String> found(List<String> words, WantedWords wanted) {
        return words.stream().filter(wanted::isFound).toList();
    }

    @Test
    void whatWasFoundIsForgotten() {
        var wanted = new WantedWords(List.of("word"));
        wanted.search("word".getBytes(StandardCharsets.UTF_8));
        wanted.forget();
        assertThat(wanted.isFound("word")).isFalse();
    }
}
