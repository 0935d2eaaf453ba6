package io.github.devrellint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.devrellint.base.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of every type, read from YAML. */
class OptionsBinderTest {

    private static final RuleId RULE = RuleId.of("rule");

    enum Mood {
        VERY_STRICT,
        LENIENT
    }

    record Range(int least, Optional<Integer> most) {}

    record Options(
            boolean flag,
            int number,
            long size,
            double ratio,
            String text,
            Duration time,
            Mood mood,
            List<Integer> numbers,
            Map<String, List<String>> names,
            Optional<String> maybe,
            Range range,
            List<Range> ranges,
            Object any,
            @ExistingFile List<String> files) {

        Options {
            if (number > 100) {
                throw new IllegalArgumentException("number is too large");
            }
        }
    }

    private static final Options DEFAULTS =
            new Options(
                    true,
                    1,
                    2,
                    3.5,
                    "t",
                    Duration.ZERO,
                    Mood.LENIENT,
                    List.of(1),
                    Map.of(),
                    Optional.of("m"),
                    new Range(1, Optional.of(9)),
                    List.of(),
                    "",
                    List.of());

    @TempDir Path temporary;
    private Path folder;

    @BeforeEach
    void aRepository() throws IOException {
        folder = Files.createDirectories(temporary.resolve("site"));
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("there.txt"), "");
        Files.writeString(temporary.resolve("outside.txt"), "");
    }

    private Options bind(String yaml) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("devrel-lint.yaml"), "rules: { rule: " + yaml + " }");
        Map<RuleId, Record> defaults = Map.of(RULE, DEFAULTS);
        return new ConfigLoader(defaults, List.of(), path -> false)
                .load(file, Config.defaults(folder))
                .rules()
                .get(RULE)
                .options()
                .applyTo(DEFAULTS);
    }

    @Test
    void nothingNamedIsTheDefaults() throws IOException {
        assertThat(bind("{}")).isEqualTo(DEFAULTS);
        assertThat(bind("")).isEqualTo(DEFAULTS);
    }

    @Test
    void everyTypeHasItsForm() throws IOException {
        Options options =
                bind(
                        "{ flag: false, number: 7, size: 5000000000, ratio: 0.25, text: true,"
                                + " mood: very-strict, numbers: [3, 4], names: { a: [b, c], d: e },"
                                + " maybe: x, files: there.txt }");
        assertThat(options)
                .isEqualTo(
                        new Options(
                                false,
                                7,
                                5_000_000_000L,
                                0.25,
                                "true",
                                Duration.ZERO,
                                Mood.VERY_STRICT,
                                List.of(3, 4),
                                Map.of("a", List.of("b", "c"), "d", List.of("e")),
                                Optional.of("x"),
                                DEFAULTS.range(),
                                List.of(),
                                "",
                                List.of("there.txt")));
    }

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "10s, PT10S", "2m, PT2M", "3h, PT3H"})
    void aDurationHasAUnit(String text, Duration duration) throws IOException {
        assertThat(bind("{ time: " + text + " }").time()).isEqualTo(duration);
    }

    @Test
    void aRecordKeepsWhatIsNotNamedAndAnItemOfAListBeginsEmpty() throws IOException {
        assertThat(bind("{ range: { least: 4 } }").range()).isEqualTo(new Range(4, Optional.of(9)));
        assertThat(bind("{ ranges: [{ most: 5 }, {}] }").ranges())
                .containsExactly(new Range(0, Optional.of(5)), new Range(0, Optional.empty()));
    }

    @Test
    void anyValueIsTakenAsItIs() throws IOException {
        Map<String, Object> expected = new HashMap<>();
        expected.put("text", "a");
        expected.put("list", Arrays.asList(1L, 2.5, true, null));
        expected.put("map", Map.of("b", "12345678901234567890"));
        assertThat(
                        bind("{ any: { text: a, list: [1, 2.5, true, null],"
                                        + " map: { b: 12345678901234567890 } } }")
                                .any())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ flag: yes }|1:24: 'flag' of rule takes true or false, not 'yes'",
                "{ number: 1.5 }|1:26: 'number' of rule takes a number, not '1.5'",
                "{ size: big }|1:24: 'size' of rule takes a number, not 'big'",
                "{ ratio: half }|1:25: 'ratio' of rule takes a number, not 'half'",
                "{ time: 10 }|1:24: 'time' of rule takes a duration such as 500ms, 10s or 2m",
                "{ mood: lenent }|1:24: 'mood' of rule takes one of very-strict, lenient, not 'lenent'; did you mean 'lenient'?",
                "{ text: [a] }|1:24: 'text' of rule takes a single value",
                "{ names: [a] }|1:25: 'names' of rule takes keys with values",
                "{ range: { leest: 1 } }|1:27: unknown option 'leest' of 'range' of rule; did you mean 'least'?",
                "{ ranges: [{ least: x }] }|1:36: 'least' of 'ranges' of rule takes a number, not 'x'",
                "{ number: 101 }|1:16: 'rule': number is too large",
                "{ files: [there.txt, gone.txt] }|1:37: 'files' of rule: no such file: gone.txt",
                "{ files: ../outside.txt }|1:25: leads outside of the repository: ../outside.txt",
            })
    void aWrongValueIsAnErrorAtItsPlace(String yaml, String message) {
        assertThatThrownBy(() -> bind(yaml))
                .isInstanceOf(ConfigException.class)
                .hasMessage("devrel-lint.yaml:" + message);
    }
}
