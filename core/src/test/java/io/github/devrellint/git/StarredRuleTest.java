package io.github.devrellint.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class StarredRuleTest {

    private static final List<String> PARTS =
            List.of("a", "b", "*", "*a", "?", "/", "/**/", "[ab]", "[!a]", "[a-c]", "\\*", ".md");
    private static final List<String> LETTERS = List.of("a", "b", "c", "/", "ab", "*", ".md");

    private static String text(Random random, List<String> parts, int most) {
        StringBuilder text = new StringBuilder();
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString().replaceAll("/+", "/").replaceAll("\\*\\*(?!/)", "*");
    }

    @Test
    void saysWhatTheLibrarySays() {
        Random random = new Random(3);
        int starred = 0;
        int matching = 0;
        for (int i = 0; i < 40_000; i++) {
            String line = (random.nextInt(5) == 0 ? "!" : "") + text(random, PARTS, 9);
            String path = text(random, LETTERS, 7).replaceAll("^/|/$", "");
            FastIgnoreRule own = StarredRule.of(line);
            FastIgnoreRule library = new FastIgnoreRule(line);
            if (!path.isEmpty() && own instanceof StarredRule) {
                boolean folder = random.nextBoolean();
                boolean expected = library.isMatch(path, folder, true);
                assertThat(own.isMatch(path, folder, true))
                        .as("%s for %s, a folder: %s", line, path, folder)
                        .isEqualTo(expected);
                assertThat(own.getNegation()).isEqualTo(library.getNegation());
                starred++;
                matching += expected ? 1 : 0;
            }
        }
        assertThat(starred).isGreaterThan(5_000);
        assertThat(matching).isGreaterThan(50);
    }

    @Test
    void fewStarsAreLeftToTheLibrary() {
        assertThat(StarredRule.of("**/build*/*")).isInstanceOf(StarredRule.class);
        assertThat(StarredRule.of("**/*.log")).isNotInstanceOf(StarredRule.class);
    }

    @Test
    void manyStarsAreNoDanger() {
        for (String star : List.of("*a", "*a/", "**/a/")) {
            FastIgnoreRule rule = StarredRule.of(star.repeat(30) + "b");
            Assertions.assertTimeout(
                    Duration.ofSeconds(10),
                    () -> {
                        assertThat(rule.isMatch("a".repeat(250), false, true)).isFalse();
                        assertThat(rule.isMatch("a/".repeat(1000) + "c", false, true)).isFalse();
                    });
        }
    }
}
