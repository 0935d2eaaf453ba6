package io.github.devrellint.samples.syntax;

import static io.github.devrellint.samples.syntax.Verdicts.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.samples.syntax.format.CssChecker;
import io.github.devrellint.samples.syntax.format.HtmlChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupCheckersTest {

    private static String html(String code) {
        return Verdicts.of(new HtmlChecker(), "html", code);
    }

    private static String css(String code) {
        return Verdicts.of(new CssChecker(), "css", code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html>\n<p>one<p>two<br><img src=x>\n",
                "<ul><li>a<li>b</ul>\n",
                "<div class=\"container\">\n  <span>\n",
                "  </div>\n</section>\n",
                "<MyThing @click=\"go\" :key=\"a < b\" />\n",
                "<script>if (a < b) { x = '</div>'; }</script>\n",
                "<!-- <div> -->\n",
                "<p>{{ name }}</p>\n",
                "text only\n",
            })
    void findsNothingInWhatIsHtmlOrPartOfIt(String code) {
        assertThat(html(code)).isEqualTo(VALID);
    }

    @Test
    void pointsAtTheFaultInHtml() {
        assertThat(html("<div>\n  <span>x\n</div>\n"))
                .isEqualTo("2:3 \"<span\": <span> is not closed before </div>");
        assertThat(html("<b>x</b></b>\n")).isEqualTo("1:9 \"</b>\": </b> has no start tag");
        assertThat(html("<a href=\"x>y</a>\n")).isEqualTo("1:16 \">\": ends within a tag");
        assertThat(html("<a href=\"x\"\"y\">z</a>\n")).startsWith("1:");
        assertThat(html("<div ...>\n<span>x\n</div>\n")).startsWith("fragment: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a { color: red; b & { x: y } }\n@media (x) { a {} }\n",
                "color: red;\n",
                "/* it's { */ a::before { content: \"}\"; background: url(data:x;'}) }\n",
                "// don't\na { b: 'x' }\n",
                "a { ... }\n",
            })
    void findsNothingInWhatIsCssOrPartOfIt(String code) {
        assertThat(css(code)).isEqualTo(VALID);
    }

    @Test
    void pointsAtTheFaultInCss() {
        assertThat(css("a { color: red;\n")).isEqualTo("1:3 \"{\": \"{\" is never closed");
        assertThat(css("a { }\n}\n")).isEqualTo("2:1 \"}\": unmatched \"}\"");
        assertThat(css("a { b: calc(1px + 2px; }\n")).isEqualTo("1:24 \"}\": unmatched \"}\"");
        assertThat(css("a { content: \"x; }\n"))
                .isEqualTo("1:14 \"\"x; }\": string is not closed on its line");
        assertThat(css("a {} /* x\n")).isEqualTo("1:6 \"/*\": comment is not closed");
    }

    @Test
    void survivesHostileInput() {
        assertThat(html("<a \"".repeat(50_000))).isNotNull();
        assertThat(html("<pre>".repeat(50_000))).isNotNull();
        assertThat(css("{ ".repeat(50_000))).endsWith("is never closed");
        assertThat(css("/*".repeat(100_000))).endsWith("is not closed");
    }
}
