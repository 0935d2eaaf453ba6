package io.github.devrellint.cli;

import io.github.devrellint.remote.LedgerEntry;
import io.github.devrellint.remote.LinkProgress;
import io.github.devrellint.remote.http.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Prints entries of a ledger, of a run those that are not alive, as soon as they are known. */
final class LedgerPrinter implements LinkProgress {

    private final Terminal terminal;
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    LedgerPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void answered(LedgerEntry entry) {
        counts.merge(entry.status().verdict(), 1, Integer::sum);
        if (entry.status().verdict() != Verdict.ALIVE) {
            print(entry);
        }
    }

    /** Prints how many links were asked for, and with which verdicts. */
    synchronized void summary() {
        StringJoiner summary = new StringJoiner(", ", ": ", "").setEmptyValue("");
        counts.forEach((verdict, count) -> summary.add(count + " " + name(verdict)));
        int asked = counts.values().stream().mapToInt(Integer::intValue).sum();
        terminal.println(asked + (asked == 1 ? " link asked" : " links asked") + summary);
    }

    void print(LedgerEntry entry) {
        String reason = entry.status().reason() + entry.status().movedTo();
        String failing = entry.failingSince().map(day -> "since " + day).orElse("");
        String good = entry.lastGood().map(day -> "last good " + day).orElse("");
        StringJoiner line = new StringJoiner("  ");
        line.add("%-7s".formatted(name(entry.status().verdict()))).add(entry.url());
        for (String part : List.of(reason, failing, good)) {
            if (!part.isEmpty()) {
                line.add(part);
            }
        }
        terminal.println(line.toString());
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
