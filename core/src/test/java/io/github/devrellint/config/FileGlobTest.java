package io.github.devrellint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FileGlobTest {

    private static final List<String> PARTS =
            List.of(
                    "a",
                    "b",
                    "ab",
                    "/",
                    "*",
                    "**",
                    "**/",
                    "?",
                    "[ab]",
                    "[!a]",
                    "[b-d]",
                    "[a-]",
                    "[-a]",
                    "{a,b}",
                    "{**/,}",
                    "{a*,/b,}",
                    "\\*",
                    "]",
                    ",",
                    "😀",
                    "[😀a]",
                    ".");

    private static final List<String> LETTERS = List.of("a", "b", "c", "-", "/", "*", "😀", ".");

    private static String text(Random random, List<String> parts, int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most); left > 0; left--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }

    @Test
    void matchesWhatTheGlobsOfJavaMatch() {
        Random random = new Random(7);
        int matching = 0;
        for (int i = 0; i < 20_000; i++) {
            String glob = text(random, PARTS, 7);
            Path path = Path.of(text(random, LETTERS, 8));
            boolean expected =
                    FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(path);
            assertThat(new FileGlob(glob).matches(path)).as(glob + " " + path).isEqualTo(expected);
            matching += expected ? 1 : 0;
        }
        assertThat(matching).isGreaterThan(500);
    }

    @Test
    void whatIsNoGlobIsAnError() {
        for (String glob : List.of("[a", "{a", "a\\", "[b-a]", "{a{b}}")) {
            assertThatThrownBy(() -> new FileGlob(glob)).isInstanceOf(PatternSyntaxException.class);
        }
    }

    /** For a way through each star, the expressions of Java would take years. */
    @Test
    void manyStarsAreNoDanger() {
        for (String star : List.of("*a", "**a", "{*,a}", "**/")) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(10),
                    () -> {
                        FileGlob glob = new FileGlob(star.repeat(40) + "b");
                        assertThat(glob.matches(Path.of("a".repeat(250)))).isFalse();
                        assertThat(glob.matches(Path.of("a/".repeat(1000)))).isFalse();
                    });
        }
    }
}
