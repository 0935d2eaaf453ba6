package io.github.devrellint.samples.syntax.format;

import static io.github.devrellint.samples.syntax.Verdicts.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.samples.syntax.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TomlCheckerTest {

    private static String check(String code) {
        return Verdicts.of(new TomlChecker(), "toml", code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Cargo.toml\n[package]\nname = \"x\"\n\n[dependencies]\nserde = { version = \"1\" }\n",
                "[dependencies]\na = \"1\"\n\n[dependencies]\na = \"2\"\n",
                "[package]\n...\nname = \"x\"\n",
                "version = ${VERSION}\n",
                "# The author.\nauthor =\n\ntop = # none\nhigh = true / false # or not\ncolor = \"red\"|\"blue\" | 'green'\n",
                "when = 2024-01-02T03:04:05Z\n[[bin]]\nname = 'x'\n",
            })
    void findsNothingInWhatIsTomlOrPartOfIt(String code) {
        assertThat(check(code)).isEqualTo(VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = <your-name>\n",
                "x = [1, ...]\n",
                "$ cat Cargo.toml\n[package]\n",
                "a: 1\n",
            })
    void isSilentWherePartsAreLeftOut(String code) {
        assertThat(check(code)).containsPattern("^(?:unchecked|fragment): ");
    }

    @Test
    void pointsAtTheFault() {
        assertThat(check("[package]\nname = x\n")).isEqualTo("2:8 \"x\": unexpected 'x'");
        assertThat(check("[package\nname = 'x'\n")).startsWith("1:9 ");
        assertThat(check("a = \"😀\" b\n")).startsWith("1:10 \"b\": unexpected 'b'");
        assertThat(check("a = \"x\n")).startsWith("1:");
        assertThat(check("a = true false\n")).startsWith("1:10 ");
    }

    @Test
    void survivesDeepNesting() {
        assertThat(check("a = " + "[".repeat(50_000) + "\n"))
                .isEqualTo("unchecked: nested too deeply");
    }
}
