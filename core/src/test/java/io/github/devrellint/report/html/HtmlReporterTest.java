package io.github.devrellint.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.report.Reporters;
import io.github.devrellint.report.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReporterTest {

    /** Written anew by {@code -Dupdate}; without the style and the script. */
    private static final Path GOLDEN = Path.of("src/test/resources/report/rich.html");

    @Test
    void thePageIsTheGoldenOne() throws IOException {
        String page =
                Pages.write(Pages.rich())
                        .replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>")
                        .replaceAll("'sha256-[^']*'|&#39;sha256-.*?&#39;", "HASH")
                        .replaceAll("devrel-lint [0-9][^<]*|devrel-lint unreleased", "VERSION");
        if (System.getProperty("update") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, page);
        }
        assertThat(page).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void isAFormatThatAsksForFactsAboutPages() {
        assertThat(Reporters.of("html"))
                .hasValueSatisfying(
                        html -> {
                            assertThat(html.showsPages()).isTrue();
                            assertThat(html.extension()).isEqualTo("html");
                        });
        assertThat(Reporters.all().values().stream().filter(each -> each.showsPages())).hasSize(1);
    }

    @Test
    void aCleanReportSaysSo() throws IOException {
        Document page = Jsoup.parse(Pages.write(Reports.clean()));
        assertThat(page.selectFirst("#overview h2").text()).isEqualTo("No problems in 3 files");
        assertThat(page.select(".finding, .sample, form")).isEmpty();
    }

    @Test
    void whatAPostContainsIsNothingButText() throws IOException {
        Document page = Jsoup.parse(Pages.write(Pages.hostile()));

        assertThat(page.select("script, style")).hasSize(2);
        assertThat(page.select("img, iframe, object, embed, link, base, [style]")).isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("autofocus");
            }
        }
        assertThat(page.select("a[href]")).allMatch(link -> link.attr("href").startsWith("#"));
        String shown = "<script>window.hacked=1</script>";
        for (String place :
                List.of(
                        ".finding .message",
                        ".finding .excerpt mark, .excerpt",
                        ".alerts li",
                        ".alerts.notes li",
                        ".sample p",
                        "#health tbody th",
                        ".post h3")) {
            assertThat(page.selectFirst(place).text()).as(place).contains(shown);
        }
        assertThat(page.selectFirst(".finding .message").text()).contains("[U+202E]", "[U+0000]");
    }

    @Test
    void nothingButItsOwnStyleAndScriptIsAllowed() throws Exception {
        Document page = Jsoup.parse(Pages.write(Pages.hostile()));
        String policy =
                page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy)
                .startsWith("default-src 'none'; img-src data:;")
                .contains("style-src 'sha256-" + hash(page.selectFirst("style").data()) + "'")
                .contains("script-src 'sha256-" + hash(page.selectFirst("script").data()) + "'")
                .doesNotContain("unsafe");
    }

    private static String hash(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void namesNoOtherFileAndNoHost() throws IOException {
        String page = Pages.write(Pages.rich());
        assertThat(page).doesNotContainPattern("(?i)https?:|@import|url\\(");
    }
}
