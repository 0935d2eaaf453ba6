package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example that the README runs: two posts are wrong, everything else is right. */
class ExampleBlogTest {

    private static final String WRONG =
            "examples/jekyll-blog/_posts/2024-06-17-everything-at-once.md";
    private static final String WRONG_TOO =
            "examples/jekyll-blog/_posts/2024-06-24-nothing-to-run.md";
    private static final Pattern FINDING =
            Pattern.compile("(.+):\\d+:\\d+: (?:error|warning|info)\\[(.+)]: .*");

    /** Written anew by {@code -Dupdate}. */
    private static final Path EXPECTED = Path.of("src/test/cmd/jekyll-blog.txt");

    private static Run run;
    private static List<String> findings;

    @BeforeAll
    static void check() {
        run = Run.in(Checkout.ROOT, "", "check", "examples/jekyll-blog");
        findings = run.stdout().lines().filter(line -> FINDING.matcher(line).matches()).toList();
    }

    @Test
    void fails() {
        assertThat(run.stderr()).isEmpty();
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void findsTheMisspellings() {
        assertThat(findings)
                .contains(
                        WRONG + ":9:1: error[misspelling]: \"Surprisinly\" is misspelled",
                        WRONG + ":10:33: error[misspelling]: \"develper\" is misspelled");
    }

    @Test
    void findsWhatWasPlantedAndNothingElse() throws IOException {
        assumeThat(run.stdout()).as("every tool is there").doesNotContain("\nnote: ");
        if (System.getProperty("update") != null) {
            Files.writeString(EXPECTED, run.stdout());
        }
        assertThat(run.stdout()).isEqualTo(Files.readString(EXPECTED));
    }

    @Test
    void findsNothingInThePostsThatAreRight() {
        assertThat(findings)
                .isNotEmpty()
                .allMatch(finding -> finding.matches("(" + WRONG + "|" + WRONG_TOO + "):.*"));
    }
}
