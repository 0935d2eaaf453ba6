package io.github.devrellint.frontmatter;

import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.frontmatter.Timestamp;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A date of the front matter.
 *
 * @param key as it is written
 * @param scalar its value
 * @param published whether it is the date of publication
 */
record DateValue(String key, Scalar scalar, boolean published) {

    private static final Pattern SEPARATOR = Pattern.compile("[-_]");

    private static final Set<String> PUBLISHED =
            Set.of(
                    "date",
                    "datepublished",
                    "pubdate",
                    "pubdatetime",
                    "publishdate",
                    "published",
                    "publishedat",
                    "publisheddate");

    private static final Set<String> OTHERS =
            Set.of(
                    "created",
                    "createdat",
                    "expirydate",
                    "lastmod",
                    "lastmodified",
                    "lastmodifiedat",
                    "lastupdate",
                    "lastupdated",
                    "modified",
                    "moddatetime",
                    "updated",
                    "updatedat",
                    "updateddate");

    private static final int MOST_WORDS = 3;

    private static final Set<String> INNER = Set.of("date", "created", "updated");

    /** Texts that Eleventy replaces by a date. */
    private static final Set<String> COMPUTED =
            Set.of("created", "last modified", "git created", "git last modified");

    /** Returns the values of the keys that hold dates, whatever the values are. */
    static List<DateValue> of(Mapping root) {
        List<DateValue> dates = new ArrayList<>();
        for (Entry entry : root.entries()) {
            String name = SEPARATOR.matcher(entry.key().toLowerCase(Locale.ROOT)).replaceAll("");
            boolean published = PUBLISHED.contains(name);
            if (published || OTHERS.contains(name)) {
                collect(entry.key(), entry.value(), published, dates);
            }
        }
        return dates;
    }

    /** {@code last_update: {date: …}} of Docusaurus, {@code date: {created: …}} of MkDocs. */
    private static void collect(
            String key, FrontMatterValue value, boolean published, List<DateValue> into) {
        if (value instanceof Scalar scalar) {
            into.add(new DateValue(key, scalar, published));
        } else if (value instanceof Mapping mapping) {
            for (Entry inner : mapping.entries()) {
                if (inner.value() instanceof Scalar scalar && INNER.contains(inner.key())) {
                    boolean first = published && inner.key().equals("created");
                    into.add(new DateValue(inner.key(), scalar, first));
                }
            }
        }
    }

    String text() {
        return scalar.text().text().strip();
    }

    /** The date; empty if its form is unknown or the day does not exist. */
    Optional<Temporal> read() {
        if (scalar.value() instanceof Temporal known) {
            return Optional.of(known);
        }
        return scalar.value() instanceof String ? Timestamp.parse(text()) : Optional.empty();
    }

    /** The day as it is written, whatever the time zone; empty where {@link #read} is. */
    Optional<LocalDate> day() {
        return read().map(LocalDate::from);
    }

    /**
     * The message for a value that is not a date; empty for forms that only some parsers know, and
     * for sentences, as a site may use the key for something else.
     */
    Optional<String> impossible() {
        String text = text();
        if (Timestamp.hasForm(text)) {
            return Optional.of("no such date: " + text);
        }
        boolean words =
                key.equals("date")
                        && text.split("\\s+").length <= MOST_WORDS
                        && scalar.value() instanceof String
                        && !text.isEmpty()
                        && !text.contains("{")
                        && text.chars().noneMatch(Character::isDigit)
                        && !COMPUTED.contains(text.toLowerCase(Locale.ROOT));
        return words ? Optional.of("not a date: " + text) : Optional.empty();
    }
}
