package io.github.devrellint.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterDateRuleTest {

    private static final Clock NOW =
            Clock.fixed(Instant.parse("2023-05-26T12:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private List<Problem> check(String frontMatter) {
        Path file = folder.resolve("post.md");
        var document =
                new DocumentParser().parse(SourceText.of(file, "---\n" + frontMatter + "\n---\n"));
        try (RunContext context = new RunContext(Config.defaults(folder))) {
            Site site = Site.of(context, folder);
            return new FrontMatterDateRule(NOW)
                    .check(document, site, new Rule.NoOptions())
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-05-28",
                "2023-05-26T12:00:01Z",
                "2023-05-26 10:00:01 -0200",
                "2023-05-28 00:00:00"
            })
    void aDateToComeIsAWarning(String date) {
        assertThat(check("date: " + date))
                .extracting(Problem::message, Problem::maxSeverity)
                .containsExactly(tuple("in the future: " + date, Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date: 2023-05-27", // has begun in Kiribati
                "date: 2023-05-26T12:00:00Z",
                "date: 2099-01-01\ndraft: true",
                "date: 2099-01-01\npublished: false",
                "expiryDate: 2099-01-01",
                "lastmod: 2099-01-01"
            })
    void notToCome(String frontMatter) {
        assertThat(check(frontMatter)).isEmpty();
    }

    @Test
    void aSiteMayPublishWhatIsToCome() throws IOException {
        Files.writeString(folder.resolve("_config.yml"), "future: true\n");

        assertThat(check("date: 2099-01-01")).isEmpty();
    }
}
