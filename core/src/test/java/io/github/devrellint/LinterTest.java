package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.rule.SiteRule;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {

    @TempDir Path folder;

    /** Reports every "bad" and throws for every "crash". */
    private static final class BadRule implements Rule<BadRule.Options> {

        record Options(String word, int most) {}

        @Override
        public RuleId id() {
            return RuleId.of("bad-word");
        }

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public Options defaults() {
            return new Options("bad", 9);
        }

        @Override
        public Stream<Problem> check(Document document, Site site, Options options) {
            String text = document.source().text();
            if (text.contains("crash")) {
                throw new IllegalStateException("it crashed");
            }
            Stream.Builder<Problem> problems = Stream.builder();
            int at = text.indexOf(options.word());
            for (; at >= 0; at = text.indexOf(options.word(), at + 1)) {
                int end = at + options.word().length();
                if (!text.startsWith("-word", end)) { // its own name, in a suppression
                    problems.add(new Problem(new Span(at, end), "bad"));
                }
            }
            return problems.build().limit(options.most());
        }
    }

    /** Reports every document but the first of those with the same text. */
    private static final class TwinRule implements SiteRule<Rule.NoOptions, TwinRule.Fact> {

        record Fact(Path path, String text) {}

        @Override
        public RuleId id() {
            return RuleId.of("twin");
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public Rule.NoOptions defaults() {
            return new Rule.NoOptions();
        }

        @Override
        public Fact gather(Document document, Site site, Rule.NoOptions options) {
            return new Fact(document.path(), document.source().text());
        }

        @Override
        public Stream<Located> check(List<Fact> facts, Site site, Rule.NoOptions options) {
            return IntStream.range(1, facts.size())
                    .filter(i -> facts.get(i).text().equals(facts.get(i - 1).text()))
                    .mapToObj(
                            i ->
                                    new Located(
                                            facts.get(i).path(),
                                            new Problem(new Span(0, 1), "twin")));
        }
    }

    private final Linter linter =
            new Linter(Rules.of(List.of(new BadRule(), suppression()), List.of(new TwinRule())));

    private static Rule<?> suppression() {
        return new io.github.devrellint.suppress.SuppressionRule();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private LintRequest request(String... paths) {
        return LintRequest.of(folder, Stream.of(paths).map(Path::of).toList());
    }

    private Report lint(String... paths) {
        return linter.run(request(paths), Linter.Progress.NONE);
    }

    private static List<String> places(Report report) {
        return report.findings().stream()
                .map(f -> f.path() + ":" + f.range().start() + " " + f.severity() + " " + f.rule())
                .toList();
    }

    @Test
    void findingsAreInOrderForAnyNumberOfThreads() throws IOException {
        for (int i = 0; i < 60; i++) {
            write("posts/p" + i + ".md", "x\n\nbad and bad " + i + "\n");
        }
        Report one = linter.run(request(".").toBuilder().jobs(1).build(), Linter.Progress.NONE);
        Report many = linter.run(request(".").toBuilder().jobs(8).build(), Linter.Progress.NONE);
        assertThat(one.files()).isEqualTo(60);
        assertThat(one.findings())
                .hasSize(120)
                .isSortedAccordingTo(Finding.ORDER)
                .isEqualTo(many.findings());
    }

    @Test
    void aRuleThatThrowsIsAFailureAndTheOthersGoOn() throws IOException {
        write("a.md", "crash bad");
        write("b.md", "bad");
        Report report = lint(".");
        assertThat(places(report)).containsExactly("b.md:1:1 ERROR bad-word");
        assertThat(report.failures())
                .containsExactly(
                        new Failure(
                                "a.md",
                                "rule bad-word failed: java.lang.IllegalStateException: it crashed"));
        assertThat(report.exitCode()).isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeReadIsAFailure() throws IOException {
        Assumptions.assumeFalse(
                System.getProperty("user.name").equals("root"), "root reads everything");
        Path file = write("a.md", "text");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assertThat(lint("a.md").exitCode()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoMarkdownIsAFailure() throws IOException {
        write("picture.png", "bad");
        assertThat(lint("picture.png").failures())
                .containsExactly(
                        new Failure("picture.png", "not a Markdown file (.md, .markdown, .mdx)"));
    }

    @Test
    void aPathThatDoesNotExistIsAnError() {
        assertThatThrownBy(() -> lint("nope.md"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("no such file or folder: nope.md");
    }

    @Test
    void noFilesIsSaid() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertThat(lint("empty").failures())
                .containsExactly(new Failure("", "no Markdown files to check"));
        assertThat(lint("empty").exitCode()).isEqualTo(2);
        LintRequest allowed = request("empty").toBuilder().allowEmpty(true).build();
        Report report = linter.run(allowed, Linter.Progress.NONE);
        assertThat(report.notices()).containsExactly("no Markdown files to check");
        assertThat(report.exitCode()).isZero();
    }

    @Test
    void symbolicLinksInAFolderAreNotFollowedAndThatIsSaid() throws IOException {
        write("ok.md", "fine");
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.md"), "bad");
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.createDirectories(site.resolve(".git"));
        Files.writeString(site.resolve("a.md"), "fine");
        Files.createSymbolicLink(site.resolve("inside.md"), site.resolve("a.md"));
        Files.createSymbolicLink(site.resolve("link.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(site.resolve("gone.md"), outside.resolve("nowhere.md"));
        Files.createSymbolicLink(site.resolve("folder"), outside);
        Report report = lint("site");
        assertThat(report.findings()).isEmpty();
        assertThat(report.notices())
                .containsExactly(
                        "symbolic links are not followed: site/folder, site/gone.md,"
                                + " site/inside.md, …");
        assertThat(lint("site/link.md").failures())
                .containsExactly(
                        new Failure(
                                "site/link.md",
                                "is a symbolic link that leads outside of the repository"));
        assertThat(lint("site/inside.md").failures()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsNotOpened() throws Exception {
        Path pipe = folder.resolve("pipe.md");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Failure failure = new Failure("pipe.md", "is not a regular file");
        assertThat(lint("pipe.md").failures()).containsExactly(failure);
        assertThat(lint(".").failures()).containsExactly(failure);
    }

    @Test
    void buildAndHiddenFoldersAndLinksOutOfTheFolderAreLeftOut() throws IOException {
        write("node_modules/x/README.md", "bad");
        write(".github/x.md", "bad");
        write("target/x.md", "bad");
        write("ok.md", "fine");
        assertThat(lint(".").files()).isEqualTo(1);
    }

    /** Hidden folders hold what is not published, tracked or not: whoever names them is obeyed. */
    @Test
    void aHiddenFolderThatIsNamedIsChecked() throws IOException {
        write(".github/a.md", "fine");
        write(".github/.deeper/b.md", "fine");
        assertThat(lint(".github").files()).isEqualTo(1);
        assertThat(lint(".github/.deeper/b.md").files()).isEqualTo(1);
    }

    @Test
    void configurationChoosesFilesRulesAndOptions() throws IOException {
        write(
                "devrel-lint.yaml",
                """
                exclude: [drafts/]
                rules:
                  bad-word: { severity: warning, word: evil }
                overrides:
                  - files: ["legacy/**"]
                    rules: { bad-word: off }
                  - files: ["strict/**"]
                    rules: { bad-word: { word: bad } }
                """);
        write("a.md", "evil bad");
        write("drafts/b.md", "evil");
        write("legacy/c.md", "evil");
        write("strict/d.md", "evil bad");
        assertThat(places(lint(".")))
                .containsExactly("a.md:1:1 WARNING bad-word", "strict/d.md:1:6 WARNING bad-word");
    }

    @Test
    void anOverrideKeepsTheOptionsThatItDoesNotName() throws IOException {
        write(
                "devrel-lint.yaml",
                """
                rules:
                  bad-word: { word: evil, most: 1 }
                overrides:
                  - files: ["two/**"]
                    rules: { bad-word: { most: 2 } }
                  - files: ["two/info/**"]
                    rules: { bad-word: info }
                """);
        write("a.md", "evil evil evil");
        write("two/b.md", "evil evil evil b");
        write("two/info/c.md", "evil evil evil c");
        assertThat(places(lint(".")))
                .containsExactly(
                        "a.md:1:1 ERROR bad-word",
                        "two/b.md:1:1 ERROR bad-word",
                        "two/b.md:1:6 ERROR bad-word",
                        "two/info/c.md:1:1 INFO bad-word",
                        "two/info/c.md:1:6 INFO bad-word");
    }

    @Test
    void theCommandLineWinsOverTheConfiguration() throws IOException {
        write("devrel-lint.yaml", "rules: { bad-word: off }\n");
        write("a.md", "bad");
        assertThat(lint("a.md").findings()).isEmpty();
        Map<RuleId, Severity> error = Map.of(RuleId.of("bad-word"), Severity.INFO);
        assertThat(
                        places(
                                linter.run(
                                        request("a.md").toBuilder().severities(error).build(),
                                        Linter.Progress.NONE)))
                .containsExactly("a.md:1:1 INFO bad-word");
        Set<RuleId> only = Set.of(RuleId.of("twin"));
        assertThat(linter.run(request("a.md").withOnly(only), Linter.Progress.NONE).findings())
                .isEmpty();
    }

    @Test
    void aRuleThatNeedsTheWholeSiteRunsOnlyThere() throws IOException {
        write("a.md", "same");
        write("sub/b.md", "same");
        assertThat(places(lint("."))).containsExactly("sub/b.md:1:1 WARNING twin");
        assertThat(lint("a.md", "sub/b.md").findings()).isEmpty();
    }

    /** Reports every document, after doing something to the files. */
    private record Meddling(Runnable meddle) implements SiteRule<Rule.NoOptions, Path> {

        @Override
        public RuleId id() {
            return RuleId.of("meddling");
        }

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public Rule.NoOptions defaults() {
            return new Rule.NoOptions();
        }

        @Override
        public Path gather(Document document, Site site, Rule.NoOptions options) {
            return document.path();
        }

        @Override
        public Stream<Located> check(List<Path> facts, Site site, Rule.NoOptions options) {
            meddle.run();
            return facts.stream()
                    .map(path -> new Located(path, new Problem(new Span(2, 4), "seen")));
        }
    }

    @Test
    void aFileThatChangesUnderASiteRuleIsAFailureOfThatFile() throws IOException {
        Path gone = write("gone.md", "text");
        Path shorter = write("shorter.md", "text");
        Path binary = write("binary.md", "text");
        write("whole.md", "text");
        Runnable meddle =
                () -> {
                    try {
                        Files.delete(gone);
                        Files.writeString(shorter, "x");
                        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                };
        Linter meddled = new Linter(Rules.of(List.of(), List.of(new Meddling(meddle))));
        Report report = meddled.run(request("."), Linter.Progress.NONE);
        assertThat(places(report)).containsExactly("whole.md:1:3 ERROR meddling");
        assertThat(report.failures())
                .extracting(Failure::path)
                .containsExactly("binary.md", "gone.md", "shorter.md");
        assertThat(report.exitCode()).isEqualTo(2);
    }

    @Test
    void theStrictestConfigurationOfARunDecidesWhenItFails() throws IOException {
        write("a/devrel-lint.yaml", "fail-on: never\n");
        write("a/x.md", "bad");
        write("b/devrel-lint.yaml", "fail-on: warning\n");
        write("b/x.md", "fine");
        assertThat(lint("a").exitCode()).isZero();
        assertThat(lint("a", "b").failOn()).isEqualTo(Severity.WARNING);
        LintRequest never = request("a", "b").toBuilder().failOn(Optional.of(Severity.OFF)).build();
        assertThat(linter.run(never, Linter.Progress.NONE).exitCode()).isZero();
    }

    @Test
    void noFileIsCheckedTwice() throws IOException {
        write("sub/a.md", "bad");
        assertThat(lint(".", "sub", "sub/a.md").findings()).hasSize(1);
    }

    @Test
    void suppressionsCountForTheirLinesOnly() throws IOException {
        write(
                "a.md",
                """
                <!-- devrel-lint-disable-next-line bad-word: known -->
                bad

                bad <!-- devrel-lint-disable-line bad-word -->

                <!-- devrel-lint-disable bad-word -->
                bad

                <!-- devrel-lint-enable bad-word -->

                bad

                <!-- devrel-lint-disable-next-line bad-word -->
                ```
                x
                bad
                ```
                """);
        assertThat(places(lint("a.md"))).containsExactly("a.md:11:1 ERROR bad-word");
    }

    @Test
    void aSuppressionWithoutEffectIsReported() throws IOException {
        write("a.md", "<!-- devrel-lint-disable-line bad-word -->\n");
        write("b.md", "---\ndevrel-lint: { disable: { bad-word: because } }\n---\nbad\n");
        Report report = lint("a.md", "b.md");
        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly("suppresses no finding of bad-word");
    }

    @Test
    void contentsStandInThePlaceOfAFile() {
        Path path = folder.resolve("new.md");
        Report report =
                linter.run(
                        request("new.md").withContents(Map.of(path, "bad".getBytes())),
                        Linter.Progress.NONE);
        assertThat(places(report)).containsExactly("new.md:1:1 ERROR bad-word");
    }

    @Test
    void aFingerprintSurvivesMovedLines() throws IOException {
        write("a.md", "one bad\n");
        String before = lint("a.md").findings().get(0).fingerprint();
        write("a.md", "new\n\none bad\n");
        assertThat(lint("a.md").findings().get(0).fingerprint()).isEqualTo(before);
    }
}
