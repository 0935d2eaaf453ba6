package io.github.devrellint.remote;

import io.github.devrellint.remote.http.UrlStatus;
import io.github.devrellint.remote.http.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is known of a URL. Dates are of UTC.
 *
 * @param url see {@link io.github.devrellint.remote.http.RemoteUrl#text}
 * @param status what the last request told
 * @param checked when that was, to the second
 * @param lastGood the last day on which it led somewhere
 * @param failures requests in a row that told {@code BROKEN} or {@code UNKNOWN}
 * @param failingSince the day of the first of them
 */
public record LedgerEntry(
        String url,
        UrlStatus status,
        Instant checked,
        Optional<LocalDate> lastGood,
        int failures,
        Optional<LocalDate> failingSince) {

    /** The entry after the first request. */
    static LedgerEntry first(String url, UrlStatus status, Instant now) {
        return new LedgerEntry(url, status, now, Optional.empty(), 0, Optional.empty())
                .after(status, now);
    }

    /** The entry after one more request. */
    LedgerEntry after(UrlStatus latest, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return switch (latest.verdict()) {
            case ALIVE, MOVED ->
                    new LedgerEntry(url, latest, second, Optional.of(today), 0, Optional.empty());
            case BROKEN, UNKNOWN ->
                    new LedgerEntry(
                            url,
                            latest,
                            second,
                            lastGood,
                            failures + 1,
                            failingSince.or(() -> Optional.of(today)));
            default -> new LedgerEntry(url, latest, second, lastGood, failures, failingSince);
        };
    }

    /** Whether the URL need not be asked again. What is wrong is asked each time. */
    boolean isFresh(Instant now, Duration maxAge) {
        return switch (status.verdict()) {
            case ALIVE, MOVED, BLOCKED -> Duration.between(checked, now).compareTo(age(maxAge)) < 0;
            default -> false;
        };
    }

    /** Between three and five quarters of the age, so that not all expire in the same run. */
    private Duration age(Duration maxAge) {
        int quarters = Math.floorMod(url.hashCode() * 0x9E3779B9, 51);
        return maxAge.multipliedBy(75 + quarters).dividedBy(100);
    }

    /** Whether a URL that gives no answer has done so often and long enough to be called broken. */
    boolean isGone(int mostFailures, int days) {
        LocalDate last = LocalDate.ofInstant(checked, ZoneOffset.UTC);
        return status.verdict() == Verdict.UNKNOWN
                && failures >= mostFailures
                && failingSince
                        .map(first -> ChronoUnit.DAYS.between(first, last) >= days)
                        .orElse(false);
    }
}
