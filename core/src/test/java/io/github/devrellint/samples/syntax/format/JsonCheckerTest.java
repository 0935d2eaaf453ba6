package io.github.devrellint.samples.syntax.format;

import static io.github.devrellint.samples.syntax.Verdicts.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.samples.syntax.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCheckerTest {

    private static String check(String language, String code) {
        return Verdicts.of(new JsonChecker(), language, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": [1, 2.5e3, true, null]}\n",
                "{\"a\": 1}\n{\"a\": 2}\n",
                "{\"a\": 1},\n{\"a\": 2},\n",
                "\"a\": 1,\n\"b\": {\"c\": []},\n",
                "// a comment\n{\"a\": 1 /* another */}\n",
                "{\"port\": {{ port }}, \"host\": ${HOST}}\n",
                "{\n  \"a\": 1\n  ...\n}\n",
                "  \"a\": \"b\",\n  \"c\": 1\n},\n\"d\": {\n  \"e\": 1\n}\n",
                "\"a\": 1\n}\n",
                "\"a\": \"b\",\n\"c\": 1\n;;;\n",
                "\n",
            })
    void findsNothingInWhatIsJsonOrPartOfIt(String code) {
        assertThat(check("json", code)).isIn(VALID, "unchecked: does not begin like JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": <your-token>, \"b\": 1}\n",
                "{\"a\": [1, 2, ...], \"b\": 1}\n",
                "{\n  \"a\": 1,\n  ...\n}\n",
                "{\"a\": string, \"b\": number}\n",
                "HTTP/1.1 200 OK\n\n{\"a\": 1}\n",
                "$ curl -s localhost\n{\"a\": 1}\n",
            })
    void isSilentWherePartsAreLeftOut(String code) {
        assertThat(check("json", code)).containsPattern("^(?:unchecked|fragment): ");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "{\"a\": 1 \"b\": 2}    | 1:9 \"\"b\"\": missing comma before \"b\"",
                "{\"a\": 1,}           | 1:8 \",\": comma before \"}\"",
                "[1, 2,]               | 1:6 \",\": comma before \"]\"",
                "{a: 1}                | 1:2 \"a\": name without double quotes: a",
                "{'a': 1}              | 1:2 \"'\": name without double quotes: '",
                "{\"a\" 1}             | 1:6 \"1\": missing colon before 1",
                "{\"a\": \"C:\\dir\"}  | 1:10 \"\\d\": no such escape in JSON: \\d",
                "{\"a\": \"x}          | 1:7 \"\"x}\": string is not closed on its line",
                "{\"a\": Drop\", \"b\": 1} | 1:7 \"Drop\": missing quote before Drop",
                "{\"a\": None}         | 1:7 \"None\": no such literal in JSON: None",
                "{\"a\": 1]            | 1:8 \"]\": unexpected \"]\"",
                "{\"a\": {\"b\": 1}    | 1:14 \"}\": ends before it is complete",
                "{\"a\": “x”}          | 1:7 \"“\": unexpected \"“\"",
                "{\"a\": \"😀\" \"b\"} | 1:12 \"\"b\"\": missing comma before \"b\"",
            })
    void pointsAtTheFault(String code, String expected) {
        assertThat(check("json", code + "\n")).isEqualTo(expected);
    }

    @Test
    void knowsWhatItsRelativesAllow() {
        String code = "{// comment\n a: 'x', b: +.5,}\n";
        assertThat(check("json5", code)).isEqualTo(VALID);
        assertThat(check("jsonc", "{\"a\": 1, // last\n}\n")).isEqualTo(VALID);
        assertThat(check("jsonc", code)).isEqualTo("2:2 \"a\": name without double quotes: a");
    }

    @Test
    void survivesDeepNesting() {
        assertThat(check("json", "[".repeat(100_000) + "\n"))
                .isEqualTo("unchecked: nested too deeply, or numbers too long");
    }
}
