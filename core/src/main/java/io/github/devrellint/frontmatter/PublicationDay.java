package io.github.devrellint.frontmatter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Optional;

/**
 * The day that a date stands for.
 *
 * @param date LocalDate, LocalDateTime or OffsetDateTime
 * @param zone the zone in which the generator reads off the day, if it does not take the day as it
 *     is written. Jekyll converts a time to the zone of its configuration, and YAML takes a time
 *     without offset for UTC.
 */
record PublicationDay(Temporal date, Optional<ZoneId> zone) {

    /** The message if this is not the day in the file name. */
    Optional<String> disagreement(LocalDate named) {
        boolean same =
                zone.isPresent()
                        ? inZone(zone.get()).equals(named)
                        : written().equals(named) || isSomewhere(named);
        if (same) {
            return Optional.empty();
        }
        String where =
                zone.filter(id -> !inZone(id).equals(written()))
                        .map(id -> inZone(id) + " in " + id)
                        .orElse(written().toString());
        return Optional.of("the date is " + where + ", the file name says " + named);
    }

    /** Whether it is that day in any time zone, as the author's is not known. */
    private boolean isSomewhere(LocalDate named) {
        LocalDate first = inZone(ZoneOffset.ofHours(-12));
        LocalDate last = inZone(ZoneOffset.ofHours(14));
        return date instanceof OffsetDateTime time && time.getOffset().equals(ZoneOffset.UTC)
                ? !named.isBefore(first) && !named.isAfter(last)
                : inZone(ZoneOffset.UTC).equals(named);
    }

    /** The message if a time without offset is on another day in the generator's zone. */
    Optional<String> shift() {
        return zone.filter(id -> date instanceof LocalDateTime)
                .map(this::inZone)
                .filter(day -> !day.equals(written()))
                .map(day -> "without a time zone this is " + day + " in " + zone.get());
    }

    private LocalDate written() {
        if (date instanceof OffsetDateTime time) {
            return time.toLocalDate();
        }
        return date instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) date;
    }

    private LocalDate inZone(ZoneId id) {
        if (date instanceof OffsetDateTime time) {
            return time.atZoneSameInstant(id).toLocalDate();
        }
        return date instanceof LocalDateTime time
                ? time.atOffset(ZoneOffset.UTC).atZoneSameInstant(id).toLocalDate()
                : (LocalDate) date;
    }
}
