package io.github.devrellint.document.frontmatter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as front matter writes them: the timestamp of YAML 1.1 (<a
 * href="https://yaml.org/type/timestamp.html">yaml.org/type/timestamp</a>), which includes RFC
 * 3339, and the forms with minutes only and with a space before the offset that Jekyll and Hugo
 * read too.
 */
public final class Timestamp {

    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
                            + "(?:(?:[Tt]|[ \\t]++)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{0,9})\\d*+)?)?"
                            + "[ \\t]*+(Z|z|UTC|GMT|[-+]\\d{1,2}(?::?\\d{2})?)?)?");

    private Timestamp() {}

    /** Whether a text has the form of a date, even of one that does not exist. */
    public static boolean hasForm(String text) {
        return text.length() < 64 && FORM.matcher(text).matches();
    }

    /**
     * Returns a LocalDate, LocalDateTime or OffsetDateTime; empty if the text has another form or
     * the day or time does not exist.
     */
    public static Optional<Temporal> parse(String text) {
        if (text.length() >= 64 || text.length() < 8) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        try {
            return form.matches() ? Optional.of(read(form)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Temporal read(Matcher form) {
        LocalDate date = LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
        if (form.group(4) == null) {
            return date;
        }
        LocalDateTime time =
                date.atTime(number(form, 4), number(form, 5), number(form, 6), nanos(form));
        return form.group(8) == null ? time : OffsetDateTime.of(time, offset(form.group(8)));
    }

    private static int number(Matcher form, int group) {
        return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
    }

    private static int nanos(Matcher form) {
        String fraction = form.group(7);
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static ZoneOffset offset(String text) {
        if (Character.isLetter(text.charAt(0))) {
            return ZoneOffset.UTC;
        }
        String digits = text.substring(1).replace(":", "");
        int hours =
                Integer.parseInt(
                        digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
        int minutes =
                digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        int sign = text.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
