package io.github.devrellint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lints every fixture, writes the findings back in place, and expects the fixture again. {@code
 * -Drule=ID} lints those of one rule. With {@code -Dupdate} it writes what it found into the
 * fixtures first: read the difference before you commit it.
 */
@Order(1)
class RuleFixturesTest {

    static final Path FIXTURES = Path.of("src/test/resources/rules");

    private static final Path PAGES = Path.of("src/main/resources/rules");

    /** Whether some fixture of a rule has a finding with a fix. */
    private static final Map<String, Boolean> FIXES = new ConcurrentHashMap<>();

    /** Findings that suggest what is written already. */
    private static final List<String> IDLE = Collections.synchronizedList(new ArrayList<>());

    @TempDir Path temporary;

    static List<Arguments> sites() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            Stream.Builder<Arguments> sites = Stream.builder();
            for (Path folder : (Iterable<Path>) folders.sorted()::iterator) {
                String rule = folder.getFileName().toString();
                if (!Chosen.rule(rule)) {
                    continue;
                }
                for (Path root : FixtureSite.roots(folder)) {
                    sites.add(Arguments.of(rule, FIXTURES.relativize(root).toString()));
                }
            }
            return sites.build().toList();
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("sites")
    void findingsAreWhereTheFixtureMarksThem(String rule, String root) throws IOException {
        FixtureSite site = FixtureSite.copy(FIXTURES.resolve(root), temporary, true);
        Report report = site.lint(RuleId.of(rule));
        assertThat(report.failures()).isEmpty();
        FIXES.merge(
                rule,
                report.findings().stream().anyMatch(RuleFixturesTest::isFixed),
                (a, b) -> a || b);
        report.findings().stream()
                .filter(finding -> finding.suggestions().contains(finding.markedText()))
                .forEach(finding -> IDLE.add(rule + ": " + finding.message()));
        site.files()
                .forEach(
                        (file, marked) -> {
                            List<Finding> found =
                                    report.findings().stream()
                                            .filter(finding -> finding.file().equals(file))
                                            .toList();
                            Path name = site.root().relativize(file);
                            if (Chosen.update()) {
                                write(FIXTURES.resolve(root).resolve(name), marked.mark(found));
                                return;
                            }
                            assertThat(marked.mark(found))
                                    .as("%s; -Dupdate writes the carets", name)
                                    .isEqualTo(marked.marked());
                        });
    }

    private static boolean isFixed(Finding finding) {
        return finding.fix().isPresent();
    }

    /** A page that promises a fix has a fixture with one. */
    @AfterAll
    static void aRuleWithoutAFixSaysSo() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Boolean> rule : FIXES.entrySet()) {
            String page = Files.readString(PAGES.resolve(rule.getKey() + ".md"));
            if (page.contains("\n## Fix\n\nNone") == rule.getValue()) {
                wrong.add(rule.getKey());
            }
        }
        assertThat(wrong)
                .as("the section Fix begins with None where no fixture has a fix, and only there")
                .isEmpty();
    }

    @AfterAll
    static void aSuggestionNeverEqualsWhatItReplaces() {
        assertThat(IDLE).isEmpty();
    }

    private static void write(Path fixture, String text) {
        try {
            Files.writeString(fixture, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
