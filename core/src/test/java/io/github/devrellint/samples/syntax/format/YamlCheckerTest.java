package io.github.devrellint.samples.syntax.format;

import static io.github.devrellint.samples.syntax.Verdicts.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.samples.syntax.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlCheckerTest {

    private static String check(String code) {
        return Verdicts.of(new YamlChecker(), "yaml", code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\n---\nb: 2\n...\n",
                "spec:\n  ...\n  containers:\n    - name: x\n",
                "spec:\n  .\n  .\n  name: x\n",
                "a: 1\na: 2\n",
                "image: {{ .Values.image }}\n{{- if .x }}\nb: ${{ secrets.X }}\n{{- end }}\n",
                "a: &x [*x, *x]\nb: *y\n",
                "    - a\n    - b\n",
            })
    void findsNothingInWhatIsYamlOrPartOfIt(String code) {
        assertThat(check(code)).isEqualTo(VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat <<EOF | kubectl create -f -\napiVersion: v1\nkind: Pod\nEOF\n",
                "$ cat pod.yaml\napiVersion: v1\n",
                "cat deploy/pod.yaml\n\napiVersion: v1\n",
                "    - a: 1\n  b: 2\n",
                "a: [1, 2, ...\nb: 2\n",
            })
    void isSilentWherePartsAreLeftOut(String code) {
        assertThat(check(code)).containsPattern("^(?:unchecked|fragment): ");
    }

    @Test
    void pointsAtTheFault() {
        assertThat(check("kind: A\n   apiVersion: v1\n"))
                .isEqualTo("2:14 \":\": indentation or text does not fit what is above it");
        assertThat(check("on:\n  push:\n\tbranches: x\n"))
                .isEqualTo("3:1 \"\tbranches\": tab in the indentation");
        assertThat(check("a: \"😀\" b\n"))
                .isEqualTo("1:9 \"b\": indentation or text does not fit what is above it");
        assertThat(check("a: b: c\n"))
                .isEqualTo("1:5 \":\": a value that holds \": \" must be quoted");
        assertThat(check("a: %d boots\n"))
                .isEqualTo("1:4 \"%d\": a value that begins with '%' must be quoted");
        assertThat(check("a: [1, 2\nb: 3\n")).startsWith("2:");
        assertThat(check("a: 'x\n")).startsWith("1:");
        assertThat(check("- name: x\n    run: y\n"))
                .isEqualTo("2:8 \":\": indentation or text does not fit what is above it");
    }

    @Test
    void survivesHostileInput() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\n" + "c: [*b, *b]\n".repeat(1000);
        assertThat(check(bomb)).isEqualTo(VALID);
        assertThat(check("[".repeat(50_000) + "\n")).isNotEqualTo(VALID);
        assertThat(check("- ".repeat(20_000) + "\n")).isNotNull();
    }
}
