package io.github.devrellint.spelling.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterRunsTest {

    /** Bytes that begin, continue and break characters of UTF-8, and letters of both cases. */
    private static final int[] BYTES = {
        'a', 'b', 'z', 'A', 'B', 'Z', ' ', '-', '1', '\n', '@', '[', '`', '{', 0, 0x7F, 0xC3, 0xA4,
        0x84, 0x9F, 0xE2, 0x80, 0x93, 0xC1, 0xED, 0xA0, 0xF0, 0x9D, 0x90, 0xFF, 0xC4, 0xB0
    };

    private static Set<Long> of(String text) {
        Set<Long> hashes = new HashSet<>();
        LetterRuns.visit(text, hashes::add);
        return hashes;
    }

    private static Set<Long> of(byte[] utf8) {
        Set<Long> hashes = new HashSet<>();
        LetterRuns.visit(utf8, hashes::add);
        return hashes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "plain words, and more",
                "camelCase HTTPServer iPhone aB",
                "Grüße aus München",
                "foo–Bar fooBar–x übergrößeÄnderung",
                "emoji 🚀Launch"
            })
    void bytesHaveTheRunsOfTheirText(String text) {
        assertThat(of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(of(text));
    }

    @Test
    void aRunIsFoundInAnyCaseAndByItsParts() {
        assertThat(of("the HashMap".getBytes(StandardCharsets.UTF_8)))
                .containsExactlyInAnyOrder(
                        LetterRuns.hash("the"),
                        LetterRuns.hash("hashmap"),
                        LetterRuns.hash("hash"),
                        LetterRuns.hash("map"));
    }

    @Test
    void bytesThatAreNoTextHaveTheRunsOfWhatTheyAreDecodedTo() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(12)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) BYTES[random.nextInt(BYTES.length)];
            }
            assertThat(of(bytes))
                    .as("%s", (Object) bytes)
                    .isEqualTo(of(new String(bytes, StandardCharsets.UTF_8)));
        }
    }
}
