package io.github.devrellint.document.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {

    @Test
    void formsOfDates() {
        assertThat(Timestamp.parse("2023-05-26")).contains(LocalDate.of(2023, 5, 26));
        assertThat(Timestamp.parse("2023-5-6")).contains(LocalDate.of(2023, 5, 6));
        assertThat(Timestamp.parse("2023-05-26 9:05"))
                .contains(LocalDateTime.of(2023, 5, 26, 9, 5));
        assertThat(Timestamp.parse("2023-05-26T10:00:00.25"))
                .contains(LocalDateTime.of(2023, 5, 26, 10, 0, 0, 250_000_000));
        assertThat(Timestamp.parse("2023-05-26 10:00:00 +0530"))
                .contains(OffsetDateTime.parse("2023-05-26T10:00:00+05:30"));
        assertThat(Timestamp.parse("2023-05-26T10:00:00-8"))
                .contains(OffsetDateTime.parse("2023-05-26T10:00:00-08:00"));
        assertThat(Timestamp.parse("2023-05-26 10:00 UTC"))
                .contains(OffsetDateTime.parse("2023-05-26T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-45",
                "2023-02-29",
                "2023-05-26 25:00:00",
                "2023-05-26T10:00:00+99:00"
            })
    void noSuchDate(String text) {
        assertThat(Timestamp.hasForm(text)).isTrue();
        assertThat(Timestamp.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023", "May 26, 2023", "26/05/2023", "2023-05-26 is a day"})
    void otherForms(String text) {
        assertThat(Timestamp.hasForm(text)).isFalse();
        assertThat(Timestamp.parse(text)).isEmpty();
    }
}
