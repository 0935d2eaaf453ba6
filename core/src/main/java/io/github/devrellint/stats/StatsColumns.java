package io.github.devrellint.stats;

import io.github.devrellint.rule.Sample;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.StringJoiner;

/** How numbers of statistics are written for people. */
public final class StatsColumns {

    private static final double DAYS_PER_YEAR = 365.25;
    private static final int DAYS_PER_MONTH = 30;

    private StatsColumns() {}

    /** Months or years; a dash where the age is unknown. */
    public static String age(OptionalLong days) {
        if (days.isEmpty()) {
            return "–";
        }
        long known = days.getAsLong();
        return known < DAYS_PER_YEAR
                ? known / DAYS_PER_MONTH + " mo"
                : String.format(Locale.ROOT, "%.1f y", known / DAYS_PER_YEAR);
    }

    /** How many ran or compiled, and of how many; a dash for none. */
    public static String verified(SampleCounts samples) {
        return samples.total() == 0 ? "–" : samples.verified() + " of " + samples.total();
    }

    /** {@code java: 2 ran, 1 failed; yaml: 1 parsed}. */
    public static String byLanguage(SampleCounts samples) {
        StringJoiner all = new StringJoiner("; ");
        samples.byLanguage()
                .forEach((language, counts) -> all.add(language + ": " + statuses(counts)));
        return all.toString();
    }

    private static String statuses(Map<Sample.Status, Integer> counts) {
        StringJoiner all = new StringJoiner(", ");
        counts.forEach(
                (status, count) -> all.add(count + " " + status.name().toLowerCase(Locale.ROOT)));
        return all.toString();
    }
}
