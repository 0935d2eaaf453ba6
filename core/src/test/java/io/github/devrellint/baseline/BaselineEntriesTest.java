package io.github.devrellint.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.baseline.Baseline.Entry;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.document.Position;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a baseline accepts, and what becomes of its entries. */
class BaselineEntriesTest {

    private static final Predicate<Entry> ALL = entry -> true;

    @TempDir Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = Files.createDirectories(temporary.toRealPath().resolve("site"));
        Files.createDirectories(folder.resolve("posts/old"));
    }

    private Finding finding(String rule, String path, int line, String text, String marked) {
        int column = text.indexOf(marked) + 1;
        return new Finding(
                RuleId.of(rule),
                Severity.ERROR,
                folder.resolve(path),
                path,
                new Range(
                        Span.at(0),
                        new Position(line, column),
                        new Position(line, column + marked.length())),
                "wrong: " + marked,
                List.of(),
                Optional.empty(),
                "",
                text,
                "0");
    }

    private Finding finding(String rule, String path, String marked) {
        return finding(rule, path, 1, "Some " + marked + " here.", marked);
    }

    private Baseline baseline(Finding... findings) {
        return new Baseline(folder, List.of()).replace(ALL, List.of(findings));
    }

    private static List<String> shown(Baseline baseline) {
        return baseline.entries().stream()
                .map(
                        each ->
                                "%s %s %s %d"
                                        .formatted(
                                                each.path(),
                                                each.rule(),
                                                each.message(),
                                                each.count()))
                .toList();
    }

    @Test
    void equalFindingsAreOneEntryAndAllAreInOrder() {
        Baseline baseline =
                baseline(
                        finding("b-rule", "posts/b.md", "x"),
                        finding("b-rule", "posts/a.md", "y"),
                        finding("a-rule", "posts/a.md", "z"),
                        finding("b-rule", "posts/a.md", "x"),
                        finding("b-rule", "posts/a.md", "x"),
                        finding("b-rule", "posts/a.md", 9, "Some x here.", "x"),
                        finding("b-rule", "posts/a.md", 9, "Other x there.", "x"));
        assertThat(shown(baseline))
                .containsExactly(
                        "posts/a.md a-rule wrong: z 1",
                        "posts/a.md b-rule wrong: x 1",
                        "posts/a.md b-rule wrong: x 3",
                        "posts/a.md b-rule wrong: y 1",
                        "posts/b.md b-rule wrong: x 1")
                .hasSize(5);
        assertThat(baseline.size()).isEqualTo(7);
        assertThat(baseline.entries()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aPartIsReplacedAndTheRestIsKept() {
        Baseline baseline = baseline(finding("a", "posts/a.md", "x"), finding("a", "b.md", "x"));
        Baseline replaced =
                baseline.replace(
                        each -> each.path().startsWith("posts/"),
                        List.of(finding("a", "posts/a.md", "y")));
        assertThat(shown(replaced)).containsExactly("b.md a wrong: x 1", "posts/a.md a wrong: y 1");
        Finding again = finding("a", "b.md", "x");
        assertThat(shown(replaced.replace(each -> false, List.of(again, again))))
                .as("the larger count")
                .contains("b.md a wrong: x 2");
        assertThat(shown(replaced.replace(each -> false, List.of(again)))).hasSize(2);
    }

    @Test
    void whatNoLongerOccursIsPruned() {
        Finding twice = finding("a", "posts/a.md", "x");
        Baseline baseline =
                baseline(
                        twice,
                        twice,
                        finding("a", "posts/a.md", "gone"),
                        finding("a", "b.md", "elsewhere"));
        Baseline pruned = baseline.prune(each -> each.path().startsWith("posts/"), List.of(twice));
        assertThat(shown(pruned))
                .containsExactly("b.md a wrong: elsewhere 1", "posts/a.md a wrong: x 1");
        assertThat(shown(pruned.prune(ALL, List.of(twice, twice, twice))))
                .as("never more than was accepted")
                .containsExactly("posts/a.md a wrong: x 1");
    }

    private CheckedPart part(boolean full, Set<String> rules, String... paths) {
        return new CheckedPart(
                List.of(paths).stream().map(folder::resolve).map(Path::normalize).toList(),
                rules.stream().map(RuleId::of).collect(java.util.stream.Collectors.toSet()),
                full);
    }

    private List<String> checked(CheckedPart part) {
        Baseline baseline =
                baseline(
                        finding("misspelling", "posts/a.md", "x"),
                        finding("broken-link", "posts/a.md", "x"),
                        finding("misspelling", "posts/old/a.md", "x"),
                        finding("orphan-image", "posts/a.md", "x"),
                        finding("misspelling", "b.md", "x"));
        return baseline.entries().stream()
                .filter(part.of(baseline))
                .map(each -> each.path() + " " + each.rule())
                .toList();
    }

    @Test
    void onlyWhatWasCheckedCanBeGone() {
        assertThat(checked(part(true, Set.of(), "."))).hasSize(5);
        assertThat(checked(part(true, Set.of(), ".."))).hasSize(5);
        assertThat(checked(part(false, Set.of(), "."))).isEmpty();
        assertThat(checked(part(true, Set.of(), "posts")))
                .as("without rules for the whole site")
                .containsExactly(
                        "posts/a.md broken-link",
                        "posts/a.md misspelling",
                        "posts/old/a.md misspelling");
        assertThat(checked(part(true, Set.of(), "posts/a.md", "b.md")))
                .containsExactly(
                        "b.md misspelling", "posts/a.md broken-link", "posts/a.md misspelling");
        assertThat(checked(part(true, Set.of("misspelling"), ".")))
                .containsExactly(
                        "b.md misspelling", "posts/a.md misspelling", "posts/old/a.md misspelling");
    }

    private Report report(Finding... findings) {
        return Report.builder().findings(List.of(findings)).build();
    }

    @Test
    void acceptsAsManyAsItCountsOfTheNearestFolder() throws IOException {
        Finding known = finding("a", "posts/old/a.md", "x");
        Finding above = finding("a", "posts/a.md", "x");
        new BaselineFile(folder.resolve(BaselineFile.NAME)).write(baseline(above, known));
        Path old = folder.resolve("posts/old");
        new BaselineFile(old.resolve(BaselineFile.NAME))
                .write(new Baseline(old, List.of()).replace(ALL, List.of(known, known)));
        Report report =
                Baselines.found()
                        .apply(
                                report(above, above, known, known, known),
                                part(true, Set.of(), "."));
        assertThat(report.accepted()).containsExactly(above, known, known);
        assertThat(report.findings()).containsExactly(above, known);
        assertThat(report.notices())
                .as("the one above has an entry for the folder below")
                .containsExactly(
                        "1 entry of the baseline no longer occurs; devrel-lint baseline --prune"
                                + " removes what does not occur");
        assertThat(report.decisions())
                .containsExactly("no longer occurs: posts/old/a.md: a: wrong: x");
    }

    @Test
    void tellsHowManyEntriesNoLongerOccur() throws IOException {
        new BaselineFile(folder.resolve(BaselineFile.NAME))
                .write(baseline(finding("a", "posts/a.md", "x"), finding("a", "posts/a.md", "y")));
        Report report = Baselines.found().apply(report(), part(true, Set.of(), "posts/a.md"));
        assertThat(report.notices())
                .containsExactly(
                        "2 entries of the baseline no longer occur; devrel-lint baseline --prune"
                                + " removes what does not occur");
        assertThat(Baselines.found().apply(report(), part(true, Set.of(), "posts/old")).notices())
                .isEmpty();
    }

    @Test
    void changesNothingWhereThereIsNone() {
        Report report = report(finding("a", "b.md", "x"));
        assertThat(Baselines.found().apply(report, part(true, Set.of(), "."))).isSameAs(report);
        assertThat(new BaselineFile(folder.resolve(BaselineFile.NAME)).readOrEmpty().entries())
                .isEmpty();
        assertThat(BaselineFile.find(folder)).isEmpty();
        assertThatThrownBy(() -> Baselines.of(folder.resolve("none.json")))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("no such baseline: ");
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Baseline baseline =
                baseline(finding("a", "posts/a.md", "x"), finding("a", "posts/a.md", "x"));
        for (String name : List.of(BaselineFile.NAME, "other.json")) {
            BaselineFile file = new BaselineFile(folder.resolve(name));
            file.write(baseline);
            assertThat(file.read()).isEqualTo(baseline);
            assertThat(file.readOrEmpty()).isEqualTo(baseline);
        }
        assertThat(BaselineFile.find(folder.resolve("posts/old")))
                .contains(new BaselineFile(folder.resolve(BaselineFile.NAME)));
    }
}
