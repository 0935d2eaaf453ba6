package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractiveFixTest {

    private static final List<String> LINES =
            List.of(
                    "We recieve mail.",
                    "",
                    "It is written twice twice.",
                    "",
                    "A langauge, we say.");

    @TempDir Path folder;
    private Path post;

    @BeforeEach
    void writePost() throws IOException {
        post = folder.resolve("a.md");
        Files.write(post, LINES);
    }

    private Run fix(String answers, String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "fix";
        args[1] = "--interactive";
        args[2] = "--only";
        args[3] = "misspelling,repeated-word,suppression";
        System.arraycopy(more, 0, args, 4, more.length);
        return Run.in(folder, answers, args);
    }

    @Test
    void makesWhatIsChosen() throws IOException {
        Run run = fix("y\nn\n1\n");
        assertThat(run.stdout())
                .contains("a.md:1:4: error[misspelling]", "[y fix, 1-4 take one, w my word, s sup");
        assertThat(Files.readAllLines(post))
                .containsExactly(
                        "We receive mail.",
                        "",
                        "It is written twice twice.",
                        "",
                        "A language, we say.");
        assertThat(run.stderr()).contains("fixed 2 problems");
        assertThat(run.stdout()).contains("1 file: 0 errors, 1 warning");
    }

    @Test
    void takesAnotherSuggestion() throws IOException {
        fix("3\nq\n");
        assertThat(Files.readString(post)).startsWith("We receiver mail.");
    }

    @Test
    void keepsWords() throws IOException {
        Run run = fix("w\nq\n");
        assertThat(Files.readAllLines(post)).isEqualTo(LINES);
        assertThat(Files.readString(folder.resolve(".devrel-lint/words.txt")))
                .isEqualTo("recieve\n");
        assertThat(run.stdout())
                .doesNotContain(
                        "\"recieve\" is misspelled\n1 | We recieve mail.\n  |    ^^^^^^^ receive, received, receiver, receives\na");
    }

    @Test
    void suppressesWithAReason() throws IOException {
        Run run = fix("s\n\ns\na quotation\nq\n");
        assertThat(run.stdout()).contains("it needs a reason");
        assertThat(Files.readString(post))
                .startsWith(
                        "We recieve mail. <!-- devrel-lint-disable-line misspelling: a quotation -->\n");
    }

    @Test
    void suppressesInTheNotationOfThePlace() throws IOException {
        Files.write(post, List.of("```java", "int x = \"\u200b\";", "```"));
        hidden();
        assertThat(Files.readString(post))
                .startsWith("<!-- devrel-lint-disable-next-line hidden-character: wanted -->\n```");
    }

    @Test
    void offersNoSuppressionWhereThereIsNoPlaceForIt() throws IOException {
        Files.write(post, List.of("1. ```java", "   int x = \"\u200b\";", "   ```"));
        assertThat(hidden().stdout()).contains("n next, q quit").doesNotContain("s suppress");
        assertThat(Files.readString(post)).doesNotContain("disable");
    }

    private Run hidden() {
        return Run.in(
                folder, "s\nwanted\nq\n", "fix", "--interactive", "--only", "hidden-character");
    }

    @Test
    void asksAgainWhereTheAnswerIsNone() throws IOException {
        fix("what\n9\ny\nq\n");
        assertThat(Files.readString(post)).startsWith("We receive mail.");
    }

    @Test
    void writesNothingInADryRun() throws IOException {
        Run run = fix("y\nq\n", "--dry-run");
        assertThat(run.stdout()).contains("-We recieve mail.", "+We receive mail.");
        assertThat(Files.readAllLines(post)).isEqualTo(LINES);
    }

    @Test
    void endsWithItsInput() throws IOException {
        assertThat(fix("").exit()).isEqualTo(1);
        assertThat(Files.readAllLines(post)).isEqualTo(LINES);
    }
}
