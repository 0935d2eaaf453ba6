package io.github.devrellint.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDatesTest {

    private static PageDates dates(String name, String frontMatter) {
        Document document =
                new DocumentParser()
                        .parse(
                                SourceText.of(
                                        Path.of("/blog", name),
                                        "---\n" + frontMatter + "\n---\nA post.\n"));
        return PageDates.of(document, true);
    }

    @ParameterizedTest
    @CsvSource({
        "path: 2024/05/31/title, 2024-05-31",
        "permalink: /blog/2024/5/1/title.html, 2024-05-01",
        "slug: 2024-05-31-title, 2024-05-31",
        "url: /2024/05/31/, 2024-05-31"
    })
    void theAddressTellsTheDayOfAPostWithoutAnother(String address, LocalDate day) {
        assertThat(dates("a.md", address).published()).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "path: release-2024/05/31",
        "path: 2024/13/31/title",
        "path: 2024/05/title",
        "path: v12024/05/31",
        "title: 2024/05/31/title"
    })
    void whatIsNoDayInAnAddressTellsNothing(String address) {
        assertThat(dates("a.md", address).published()).isEmpty();
    }

    @Test
    void otherDatesComeFirst() {
        String path = "path: 2024/05/31/title";
        assertThat(dates("2020-01-02-a.md", path).published()).contains(LocalDate.of(2020, 1, 2));
        assertThat(dates("a.md", path + "\ndate: 2021-02-03").published())
                .contains(LocalDate.of(2021, 2, 3));
    }
}
