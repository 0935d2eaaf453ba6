package io.github.devrellint.frontmatter;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a page was published and updated, by its own account.
 *
 * @param published the date in the front matter, else that in the file name, else that in the
 *     address that the front matter gives to the page
 * @param updated the latest of the other dates in the front matter
 */
public record PageDates(Optional<LocalDate> published, Optional<LocalDate> updated) {

    private static final List<String> ADDRESS_KEYS = List.of("path", "permalink", "url", "slug");

    /** {@code /2024/05/31/title}. */
    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?:^|/)(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/-]|$)");

    /**
     * Reads the dates of a document; what is no date counts as missing.
     *
     * @param dateInName whether the date in a file's name is that of the page
     */
    public static PageDates of(Document document, boolean dateInName) {
        List<DateValue> values =
                document.frontMatter().map(matter -> DateValue.of(matter.root())).orElse(List.of());
        Optional<LocalDate> published =
                days(values.stream().filter(DateValue::published)).findFirst();
        Optional<LocalDate> named =
                dateInName ? FileNameDate.of(document.path()) : Optional.empty();
        return new PageDates(
                published
                        .or(() -> named)
                        .or(() -> document.frontMatter().flatMap(PageDates::inAddress)),
                days(values.stream().filter(value -> !value.published()))
                        .max(Comparator.naturalOrder()));
    }

    private static Optional<LocalDate> inAddress(FrontMatter matter) {
        return ADDRESS_KEYS.stream()
                .flatMap(key -> matter.get(key).stream())
                .flatMap(value -> value instanceof Scalar scalar ? Stream.of(scalar) : Stream.of())
                .map(scalar -> IN_ADDRESS.matcher(scalar.text().text()))
                .filter(Matcher::find)
                .flatMap(dated -> FileNameDate.day(dated).stream())
                .findFirst();
    }

    private static Stream<LocalDate> days(Stream<DateValue> values) {
        return values.flatMap(value -> value.read().stream())
                .filter(date -> date.isSupported(ChronoField.EPOCH_DAY)) // a time alone is no day
                .map(LocalDate::from);
    }
}
