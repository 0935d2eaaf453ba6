package io.github.devrellint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lints every fixture, writes the findings back in place, and expects the fixture again. With
 * {@code -Dfixtures.update} it writes what it found into the fixtures instead: read the difference
 * before you commit it.
 */
class RuleFixturesTest {

    static final Path FIXTURES = Path.of("src/test/resources/rules");

    @TempDir Path temporary;

    static List<Arguments> sites() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            Stream.Builder<Arguments> sites = Stream.builder();
            for (Path folder : (Iterable<Path>) folders.sorted()::iterator) {
                String rule = folder.getFileName().toString();
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
        site.files()
                .forEach(
                        (file, marked) -> {
                            List<Finding> found =
                                    report.findings().stream()
                                            .filter(finding -> finding.file().equals(file))
                                            .toList();
                            Path name = site.root().relativize(file);
                            update(FIXTURES.resolve(root).resolve(name), marked.mark(found));
                            assertThat(marked.mark(found))
                                    .as(name.toString())
                                    .isEqualTo(marked.marked());
                        });
    }

    private static void update(Path fixture, String text) {
        if (System.getProperty("fixtures.update") != null) {
            try {
                Files.writeString(fixture, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
