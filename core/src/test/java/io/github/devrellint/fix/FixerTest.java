package io.github.devrellint.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.devrellint.Failure;
import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.ProjectInfo;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixerTest {

    @TempDir private Path folder;
    private Path post;

    /** A rule that replaces what a pattern finds. */
    private record Replace(String rule, String pattern, String replacement, boolean safe) {}

    @BeforeEach
    void setUp() throws IOException {
        folder = folder.toRealPath();
        post = folder.resolve("post.md");
    }

    @Test
    void keepsEveryByteOutsideOfTheFixes() throws IOException {
        write("\u00EF\u00BB\u00BFteh \u00FF\r\ncat\rteh \u00C3\u00A9\tend");
        fix(new Replace("spelling", "teh", "the", true));
        assertThat(read()).isEqualTo("\u00EF\u00BB\u00BFthe \u00FF\r\ncat\rthe \u00C3\u00A9\tend");
    }

    @Test
    void leavesUnsafeFixesAlone() throws IOException {
        write("teh cat");
        var outcome = fix(new Replace("spelling", "teh", "the", false));
        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.after().findings()).hasSize(1);
        assertThat(read()).isEqualTo("teh cat");
    }

    @Test
    void makesFixesThatOtherFixesBringOut() throws IOException {
        write("a b");
        var outcome =
                fix(new Replace("first", "a", "b", true), new Replace("second", "b b", "c", true));
        assertThat(read()).isEqualTo("c");
        assertThat(outcome.changes()).extracting(Change::fixes).containsExactly(2);
        assertThat(outcome.after().findings()).isEmpty();
    }

    @Test
    void makesTheFirstOfFixesThatTouchEachOther() throws IOException {
        write("abc");
        fix(new Replace("left", "ab", "x", true), new Replace("right", "bc", "y", true));
        assertThat(read()).isEqualTo("xc");
    }

    @Test
    void leavesAFileAloneWhoseFixesUndoEachOther() throws IOException {
        write("a");
        var outcome =
                fix(new Replace("there", "a", "b", true), new Replace("back", "b", "a", true));
        assertThat(read()).isEqualTo("a");
        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.after().failures())
                .extracting(Failure::path, Failure::message)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "post.md", "not fixed: rules undo each other's fixes: back"));
        assertThat(outcome.after().exitCode()).isEqualTo(2);
    }

    @Test
    void writesNothingUntilItIsTold() throws IOException {
        write("teh cat");
        var outcome = plan(new Replace("spelling", "teh", "the", true));
        assertThat(outcome.changes()).hasSize(1);
        assertThat(outcome.before().findings()).hasSize(1);
        assertThat(read()).isEqualTo("teh cat");
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseWrote() throws IOException {
        write("teh cat");
        Change change = plan(new Replace("spelling", "teh", "the", true)).changes().get(0);
        write("teh dog");
        assertThatThrownBy(change::write).hasMessageContaining("has changed");
        assertThat(read()).isEqualTo("teh dog");
    }

    @Test
    void keepsPermissionsAndSymbolicLinks() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
        Path target = Files.writeString(folder.resolve("target.txt"), "teh cat");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r-x"));
        Files.createSymbolicLink(post, target);
        fix(new Replace("spelling", "teh", "the", true));
        assertThat(post).isSymbolicLink().hasContent("the cat");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r--r-x");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(post, target);
        }
    }

    @Test
    void keepsOtherNamesOfTheFile() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("unix")).isTrue();
        write("teh cat and teh dog");
        Path other = Files.createLink(folder.resolve("other.md"), post);
        fix(new Replace("spelling", "teh ", "a ", true));
        assertThat(other).hasContent("a cat and a dog");
        assertThat(Files.isSameFile(other, post)).isTrue();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(post, other);
        }
    }

    @Test
    void readsAndWritesTheEncodingOfTheProject() throws IOException {
        var latin = new ProjectInfo(Map.of(), Set.of(), ISO_8859_1);
        var request =
                LintRequest.of(folder, List.of(post)).toBuilder()
                        .overlay(config -> config.toBuilder().project(latin).build())
                        .build();
        write("caf\u00E9 \u00C3\u00A9 teh cat, na\u00EFve ...");
        List<Replace> rules =
                List.of(
                        new Replace("spelling", "teh", "d\u00E9", true),
                        new Replace("not-in-latin", "\\.\\.\\.", "\u2026", true));
        var plan =
                new Fixer((asked, progress) -> lint(asked, rules, ISO_8859_1))
                        .plan(request, Linter.Progress.NONE);
        plan.changes().get(0).write();
        assertThat(read()).isEqualTo("caf\u00E9 \u00C3\u00A9 d\u00E9 cat, na\u00EFve ...");
        assertThat(plan.after().failures()).isEmpty();
    }

    private Fixer.Plan fix(Replace... rules) throws IOException {
        Fixer.Plan outcome = plan(rules);
        for (Change change : outcome.changes()) {
            change.write();
        }
        assertThat(plan(rules).changes()).as("a second time").isEmpty();
        return outcome;
    }

    private Fixer.Plan plan(Replace... rules) {
        var request = LintRequest.of(folder, List.of(post));
        return new Fixer((asked, progress) -> lint(asked, List.of(rules)))
                .plan(request, Linter.Progress.NONE);
    }

    private Report lint(LintRequest request, List<Replace> rules) {
        return lint(request, rules, StandardCharsets.UTF_8);
    }

    private Report lint(LintRequest request, List<Replace> rules, Charset encoding) {
        var source = SourceText.decode(post, bytes(request), encoding);
        var findings = new ArrayList<Finding>();
        for (Replace rule : rules) {
            Pattern.compile(rule.pattern())
                    .matcher(source.text())
                    .results()
                    .map(match -> finding(rule, match, source))
                    .forEach(findings::add);
        }
        findings.sort(Finding.ORDER);
        return Report.builder().findings(findings).build();
    }

    private byte[] bytes(LintRequest request) {
        try {
            return request.contents().containsKey(post)
                    ? request.contents().get(post)
                    : Files.readAllBytes(post);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Finding finding(Replace rule, MatchResult match, SourceText source) {
        LineIndex lines = source.lines();
        var range =
                new Finding.Range(
                        new Span(match.start(), match.end()),
                        lines.position(match.start()),
                        lines.position(match.end()));
        var edits = List.of(new Finding.LocatedEdit(range, rule.replacement()));
        return new Finding(
                RuleId.of(rule.rule()),
                Severity.ERROR,
                post,
                "post.md",
                range,
                "wrong",
                List.of(),
                Optional.of(new Finding.LocatedFix("replace", rule.safe(), edits)),
                "",
                source.line(range.start().line()),
                "fingerprint");
    }

    private void write(String latin) throws IOException {
        Files.writeString(post, latin, ISO_8859_1);
    }

    private String read() throws IOException {
        return Files.readString(post, ISO_8859_1);
    }
}
