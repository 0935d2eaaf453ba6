package io.github.devrellint.samples.syntax.format;

import static io.github.devrellint.samples.syntax.Verdicts.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.samples.syntax.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCheckerTest {

    private static String check(String code) {
        return Verdicts.of(new XmlChecker(), "xml", code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?>\n<a><b/></a>\n",
                "<!-- pom.xml -->\n<?xml version=\"1.0\"?>\n<a/>\n",
                "<dependency/>\n<dependency/>\n",
                "<x:foo y:bar=\"1\">&nbsp;&copy;</x:foo>\n",
                "<a>\n  ...\n  <b>...</b>\n</a>\n",
                "<a version=\"${version}\">{{ x }}</a>\n",
                "<!DOCTYPE a [ <!ENTITY x SYSTEM \"file:///nowhere\"> ]>\n<a>&x;</a>\n",
            })
    void findsNothingInWhatIsXmlOrPartOfIt(String code) {
        assertThat(check(code)).isEqualTo(VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a ...>\n  <b/>\n</a>\n",
                "<version><your-version></version>\n",
                "  <plugin/>\n</plugins>\n",
                "<project>\n  ...\n  <build>\n",
                "$ cat pom.xml\n<a/>\n",
            })
    void isSilentWherePartsAreLeftOut(String code) {
        assertThat(check(code)).containsPattern("^(?:unchecked|fragment): ");
    }

    @Test
    void pointsAtTheFault() {
        assertThat(check("<d>\n  <v>1.0</d>\n"))
                .isEqualTo("2:9 \"</d>\": </d> where </v> is expected");
        assertThat(check("<d>\n  <v>${x}\n</d>\n"))
                .isEqualTo("3:1 \"</d>\": </d> where </v> is expected");
        assertThat(check("<a><b></b>\n")).isEqualTo("1:1 \"<a\": <a> is never closed");
        assertThat(check("<a>\n</a>\n</a>\n")).isEqualTo("3:1 \"</a>\": </a> has no start tag");
        assertThat(check("<a x=1/>\n")).startsWith("1:5 \"=\": open quote is expected");
        assertThat(check("<a>x & y</a>\n")).startsWith("1:6 \"&\": the entity name must");
        assertThat(check("<a x=\"1\" x=\"2\"/>\n"))
                .endsWith("attribute \"x\" was already specified for element \"a\"");
        assertThat(check("<!-- never\n<a/>\n")).isEqualTo("2:4 \">\": ends before it is complete");
    }

    @Test
    void survivesDeepNesting() {
        assertThat(check("<a>".repeat(20_000) + "\n")).endsWith("<a> is never closed");
    }
}
