package io.github.devrellint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.RulePage.Example;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule is one class, one page and one folder of fixtures, and the three say the same. */
@Order(1)
class RuleContractTest {

    private static final Path PAGES = Path.of("src/main/resources/rules");
    private static final Rules RULES = Rules.load();

    @TempDir Path temporary;

    static List<Rules.Entry> rules() {
        return RULES.entries().stream().filter(rule -> Chosen.rule(rule.id().value())).toList();
    }

    @Test
    void everyPageAndEveryFolderBelongsToARule() throws IOException {
        List<String> ids = RULES.entries().stream().map(entry -> entry.id().value()).toList();
        Chosen.mustBeOneOf(ids);
        assertThat(names(PAGES))
                .containsExactlyInAnyOrderElementsOf(ids.stream().map(id -> id + ".md").toList());
        assertThat(names(RuleFixturesTest.FIXTURES)).containsExactlyInAnyOrderElementsOf(ids);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePageSaysWhatTheClassDoes(Rules.Entry rule) {
        RulePage page = RulePage.parse(rule.page());
        assertThat(page.title()).isEqualTo(rule.id().value());
        assertThat(page.summary()).isNotEmpty();
        assertThat(page.severity()).isEqualTo(rule.severity().name().toLowerCase(Locale.ROOT));
        assertThat(page.sections()).startsWith("Why", "Wrong", "Right", "Options", "Fix");
        assertThat(page.options()).isEqualTo(options(defaults(rule.id())));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void someFixtureHasAFindingAndTheExamplesAreTrue(Rules.Entry rule) throws IOException {
        Path folder = RuleFixturesTest.FIXTURES.resolve(rule.id().value());
        try (Stream<Path> files = Files.walk(folder)) {
            boolean marked =
                    files.filter(file -> file.toString().matches(".*\\.(md|mdx|markdown)"))
                            .anyMatch(RuleContractTest::hasMarks);
            assertThat(marked || Chosen.update())
                    .as("a fixture has a finding; -Dupdate writes the carets")
                    .isTrue();
        }
        RulePage page = RulePage.parse(rule.page());
        assertThat(page.wrong()).isNotEmpty();
        assertThat(page.right()).isNotEmpty();
        for (Example example : page.wrong()) {
            assertThat(Marked.of(example.text()).hasMarks()).as(example.text()).isTrue();
            isTrue(rule.id(), folder, example);
        }
        for (Example example : page.right()) {
            assertThat(Marked.of(example.text()).hasMarks()).as(example.text()).isFalse();
            isTrue(rule.id(), folder, example);
        }
    }

    private static boolean hasMarks(Path file) {
        try {
            return Marked.of(Files.readString(file)).hasMarks();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Lints an example beside the images and other files of the rule's fixtures. */
    private void isTrue(RuleId rule, Path folder, Example example) throws IOException {
        Path root = Files.createTempDirectory(temporary, "example");
        FixtureSite site = FixtureSite.copy(folder, root, false);
        site.add(example.file(), example.text());
        Report report = site.lint(rule);
        assertThat(report.failures()).isEmpty();
        Marked marked = site.files().values().iterator().next();
        assertThat(marked.mark(report.findings())).isEqualTo(marked.marked());
    }

    private static Record defaults(RuleId id) {
        Stream<Record> rules =
                RULES.rules().stream()
                        .filter(rule -> rule.id().equals(id))
                        .map(rule -> (Record) rule.defaults());
        Stream<Record> siteRules =
                RULES.siteRules().stream()
                        .filter(rule -> rule.id().equals(id))
                        .map(rule -> (Record) rule.defaults());
        return Stream.concat(rules, siteRules).findFirst().orElseThrow();
    }

    private static Map<String, String> options(Record defaults) {
        Map<String, String> options = new LinkedHashMap<>();
        for (RecordComponent component : defaults.getClass().getRecordComponents()) {
            String key = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            try {
                component.getAccessor().setAccessible(true);
                options.put(key, yaml(component.getAccessor().invoke(defaults)));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return options;
    }

    /** A value as its page has to write it. */
    private static String yaml(Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(RuleContractTest::yaml)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + yaml(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Record options) {
            return yaml(options(options));
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(RuleContractTest::yaml).orElse("none");
        }
        if (value instanceof Duration duration) {
            return duration.toSeconds() + "s";
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return String.valueOf(value).isEmpty() ? "\"\"" : String.valueOf(value);
    }
}
