package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old blog that takes up the linter. */
class BaselineTest {

    @TempDir Path folder;
    private Path post;

    @BeforeEach
    void writePost() throws IOException {
        post = folder.resolve("posts/a.md");
        Files.createDirectories(post.getParent());
        Files.write(post, List.of("We recieve mail.", "", "It is written twice twice."));
        Files.writeString(folder.resolve("devrel-lint.yaml"), "rules: {sample-required: off}\n");
    }

    private Run run(String... args) {
        return Run.in(folder, "", args);
    }

    private void accept() {
        Run run = run("baseline");
        assertThat(run.stdout()).isEqualTo("accepted 2 findings: .devrel-lint/baseline.json\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void reportsWhatIsNew() throws IOException {
        accept();
        assertThat(run("check").stdout())
                .isEqualTo("1 file: no problems, 2 accepted by the baseline (0.0 s)\n");
        assertThat(run("check").exit()).isZero();

        Files.write(
                post,
                List.of("New.", "", "We recieve mail.", "", "Then we recieve letters.", "", "OK."));
        Run later = run("check", "--verbose");
        assertThat(later.exit()).isEqualTo(1);
        assertThat(later.stdout())
                .contains("posts/a.md:5:9: error[misspelling]", "1 error, 0 warnings, 1 accepted")
                .doesNotContain("a.md:3:4")
                .contains("note: 1 entry of the baseline no longer occurs; devrel-lint baseline")
                .contains("no longer occurs: posts/a.md: repeated-word: \"twice\" is repeated");
    }

    @Test
    void isFoundFromOtherFolders() throws IOException {
        accept();
        assertThat(Run.in(post.getParent(), "", "check").exit()).isZero();
        assertThat(Run.in(post.getParent(), "", "check", "a.md").exit()).isZero();
    }

    @Test
    void acceptsNoMoreOfTheSame() throws IOException {
        accept();
        Files.write(post, List.of("We recieve mail.", "", "We recieve mail."));
        assertThat(run("check").stdout()).contains("a.md:3:4").doesNotContain("a.md:1:4");
    }

    @Test
    void losesWhatNoLongerOccurs() throws IOException {
        accept();
        Files.writeString(post, "We recieve mail.\n");
        assertThat(run("baseline", "--prune", "--only", "misspelling").stdout())
                .startsWith("removed 0 of 2");
        assertThat(run("baseline", "--prune").stdout())
                .isEqualTo("removed 1 of 2 accepted findings: .devrel-lint/baseline.json\n");
        assertThat(run("check").stdout())
                .isEqualTo("1 file: no problems, 1 accepted by the baseline (0.0 s)\n");
    }

    @Test
    void isReplacedWhereItIsWrittenAgain() throws IOException {
        accept();
        Files.writeString(folder.resolve("posts/b.md"), "We beleive it.\n");
        assertThat(run("baseline", "posts/b.md").stdout()).startsWith("accepted 3 findings");
        Files.writeString(post, "It is fine.\n");
        assertThat(run("baseline").stdout()).startsWith("accepted 1 finding:");
    }

    @Test
    void saysNothingOfRulesThatDidNotRun() {
        accept();
        assertThat(run("check", "--only", "image-alt").stdout()).doesNotContain("no longer");
        assertThat(run("check", "--rule", "misspelling=off").stdout()).doesNotContain("no longer");
        assertThat(run("check", "--samples", "off").stdout()).doesNotContain("no longer");
    }

    @Test
    void canBeLeftOutOrBeElsewhere() throws IOException {
        accept();
        assertThat(run("check", "--no-baseline").exit()).isEqualTo(1);
        Files.move(folder.resolve(".devrel-lint/baseline.json"), folder.resolve("known.json"));
        assertThat(run("check").exit()).isEqualTo(1);
        assertThat(run("check", "--baseline", "known.json").exit()).isZero();
        Run missing = run("check", "--baseline", "other.json");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.stderr()).contains("no such baseline");
    }

    @Test
    void isLeftAsItIsByFix() throws IOException {
        accept();
        assertThat(run("fix").exit()).isZero();
        assertThat(run("fix", "--dry-run").stdout()).isEmpty();
        assertThat(Files.readAllLines(post)).contains("We recieve mail.");

        List<String> accepted = Files.readAllLines(post);
        Files.write(post, List.of("", "We seperate them."), StandardOpenOption.APPEND);
        assertThat(run("fix").stdout())
                .isEqualTo("1 file: no problems, 2 accepted by the baseline (0.0 s)\n");
        assertThat(Files.readAllLines(post))
                .startsWith(accepted.toArray(String[]::new))
                .endsWith("We separate them.");

        run("fix", "--no-baseline");
        assertThat(Files.readAllLines(post)).contains("We receive mail.");
    }

    @Test
    void isAnErrorIfItIsBroken() throws IOException {
        accept();
        Path file = folder.resolve(".devrel-lint/baseline.json");
        String text = Files.readString(file);
        for (String broken :
                List.of(
                        text.substring(0, text.length() - 5),
                        text.replace("\"count\":1", "\"count\":\"many\""),
                        text.replace("\"version\": 1", "\"version\": 2"),
                        "",
                        "[]")) {
            Files.writeString(file, broken);
            Run run = run("check");
            assertThat(run.exit()).as(broken).isEqualTo(2);
            assertThat(run.stderr()).as(broken).contains("baseline.json:");
        }
    }

    @Test
    void isNotWrittenWhereSomethingCouldNotBeChecked() {
        Run run = run("baseline", "devrel-lint.yaml");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(folder.resolve(".devrel-lint")).doesNotExist();
    }

    @Test
    void isInTheReports() {
        accept();
        assertThat(run("check", "--format", "json").stdout()).contains("\"accepted\" : 2");
        assertThat(run("check", "--format", "sarif").stdout())
                .contains("\"suppressions\" : [ {", "\"kind\" : \"external\"");
    }

    /** Its message counts posts, and names the newest. */
    @Test
    void recognisesASummaryWhoseNumbersChange() throws IOException {
        Files.delete(folder.resolve("devrel-lint.yaml"));
        Files.writeString(folder.resolve("_config.yml"), "title: Blog\n");
        Files.createDirectories(folder.resolve("_posts"));
        for (int day = 10; day < 30; day++) {
            Files.writeString(
                    folder.resolve("_posts/2024-01-" + day + "-a.md"),
                    "---\ntitle: A day\n---\n\n```java\nclass Cup {}\n```\n\nIt is a cup.\n");
        }
        assertThat(run("check", "_posts").stdout()).contains("20 of 20 posts have no code sample");
        run("baseline", "_posts");
        Files.writeString(
                folder.resolve("_posts/2024-02-01-b.md"),
                "---\ntitle: B\n---\n\n```java\nclass Cup {}\n```\n\nIt is a cup.\n");
        assertThat(run("check", "_posts").stdout())
                .contains("no problems, 1 accepted")
                .doesNotContain("no longer");
    }

    /** It may come with the posts, as a link to anything. */
    @Test
    void leadsNowhereElse(@TempDir Path outside) throws IOException {
        Path secret = Files.writeString(outside.resolve("secret"), "hunter2 hunter3\n");
        Path file = folder.resolve(".devrel-lint/baseline.json");
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, secret);
        for (String command : List.of("check", "baseline")) {
            Run run = run(command);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.stderr())
                    .contains("leads outside of the repository")
                    .doesNotContain("hunter");
        }
        Run named = run("check", "--baseline", file.toString());
        assertThat(named.exit()).isEqualTo(2);
        assertThat(named.stderr())
                .contains("baseline.json:1:1: not JSON, so not a baseline of devrel-lint")
                .doesNotContain("hunter");
        assertThat(secret).content().startsWith("hunter2");
    }
}
