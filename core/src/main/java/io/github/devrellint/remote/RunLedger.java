package io.github.devrellint.remote;

import io.github.devrellint.remote.http.RemoteUrl;
import io.github.devrellint.remote.http.UrlStatus;
import io.github.devrellint.remote.http.Verdict;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The ledger of a run: what was on the disk, and the answers since. Safe for several threads. */
final class RunLedger {

    private final LedgerFile file;
    private final Clock clock;
    private final BooleanSupplier network;
    private final Map<String, LedgerEntry> known;
    private final Map<String, LedgerEntry> fresh = new ConcurrentHashMap<>();

    /**
     * @param network whether this machine is connected to others
     * @throws io.github.devrellint.config.ConfigException if there is a file that is no ledger
     */
    RunLedger(LedgerFile file, Clock clock, BooleanSupplier network) {
        this.file = file;
        this.clock = clock;
        this.network = network;
        this.known = new ConcurrentHashMap<>(file.read());
    }

    /** What is known of a URL. */
    Optional<LedgerEntry> entry(RemoteUrl url) {
        return Optional.ofNullable(known.get(url.text()));
    }

    /** Whether a URL need not be asked for. */
    boolean isFresh(RemoteUrl url, Duration maxAge) {
        return entry(url).filter(entry -> entry.isFresh(clock.instant(), maxAge)).isPresent();
    }

    /** What is known of all URLs. */
    Stream<UrlStatus> statuses() {
        return known.values().stream().map(LedgerEntry::status);
    }

    /** Enters an answer; returns the entry that it leads to. */
    LedgerEntry enter(String url, UrlStatus status) {
        LedgerEntry before = known.get(url);
        LedgerEntry entry =
                before == null
                        ? LedgerEntry.first(url, status, clock.instant())
                        : before.after(status, clock.instant());
        fresh.put(url, entry);
        known.put(url, entry);
        return entry;
    }

    /**
     * Whether no host has given an answer in this run, and there were several, or this machine is
     * connected to none: the network is what is broken.
     */
    boolean isSilent() {
        return fresh.values().stream().allMatch(entry -> entry.status().isWithoutAnswer())
                && (hosts() > 1 || !network.getAsBoolean());
    }

    private long hosts() {
        return fresh.keySet().stream()
                .flatMap(url -> RemoteUrl.parse(url).stream())
                .map(RemoteUrl::host)
                .distinct()
                .count();
    }

    /** How many URLs gave no answer in this run. */
    long unanswered() {
        return fresh.values().stream()
                .filter(entry -> entry.status().verdict() == Verdict.UNKNOWN)
                .count();
    }

    /** Forgets what was asked for in this run. */
    void forget() {
        fresh.keySet().forEach(known::remove);
        fresh.clear();
    }

    /**
     * Writes what is new, unless the network is broken.
     *
     * @throws IOException if the file can't be written
     */
    void save() throws IOException {
        if (!fresh.isEmpty() && !isSilent()) {
            file.merge(Map.copyOf(fresh));
        }
    }
}
