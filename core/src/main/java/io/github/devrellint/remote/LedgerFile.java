package io.github.devrellint.remote;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.ConfigException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A ledger on the disk; see {@link LedgerFormat}.
 *
 * @param path absolute and normalized
 */
public record LedgerFile(Path path) {

    /** For two runs in one JVM, which a lock of a file does not keep apart. */
    private static final Object ONE_WRITER = new Object();

    /**
     * The ledger that a configuration names; need not exist.
     *
     * @throws ConfigException if it leads outside of the repository
     */
    public static LedgerFile of(Config config) {
        return new LedgerFile(config.fileInside(config.links().ledger()));
    }

    /**
     * The entries by URL; none if there is no file. Of two entries for one URL, as two branches may
     * have added them, the later request counts.
     *
     * @throws ConfigException if it can't be read; with line and column, if it is no ledger
     */
    public SortedMap<String, LedgerEntry> read() {
        SortedMap<String, LedgerEntry> entries = new TreeMap<>();
        if (Files.exists(path)) {
            for (LedgerEntry entry : new LedgerFormat().read(path)) {
                entries.merge(entry.url(), entry, LedgerFile::later);
            }
        }
        return entries;
    }

    /** Of two entries for one URL, that of the later request. */
    private static LedgerEntry later(LedgerEntry one, LedgerEntry other) {
        return other.checked().isBefore(one.checked()) ? one : other;
    }

    /**
     * Adds entries to what is on the disk by now, where another run may have written as well; of
     * one URL the later request counts.
     *
     * @throws IOException if it can't be written; nothing has changed then
     */
    public void merge(Map<String, LedgerEntry> entries) throws IOException {
        change(
                there -> {
                    entries.forEach((url, entry) -> there.merge(url, entry, LedgerFile::later));
                    return there;
                });
    }

    /**
     * Replaces the entries by what a function makes of them.
     *
     * @throws IOException if it can't be written; nothing has changed then
     */
    public void change(UnaryOperator<SortedMap<String, LedgerEntry>> change) throws IOException {
        synchronized (ONE_WRITER) {
            Files.createDirectories(path.getParent());
            try (FileChannel channel =
                    FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                new LedgerFormat().write(path, change.apply(read()).values());
            }
        }
    }

    /**
     * Not the ledger, as what is locked must not be replaced, and not beside it in a repository.
     */
    private Path lock() {
        String of = ResultCache.key(List.of(path.toString(), System.getProperty("user.name")));
        return Path.of(System.getProperty("java.io.tmpdir"), "devrel-lint-" + of + ".lock");
    }
}
