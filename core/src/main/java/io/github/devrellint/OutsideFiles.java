package io.github.devrellint;

import io.github.devrellint.cache.FolderState;
import io.github.devrellint.cache.ResultReader;
import io.github.devrellint.cache.ResultWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Files outside of the site and its repository on which results depend: the libraries that samples
 * are compiled with, and the places where others were looked for. They need not exist.
 *
 * @param files absolute
 * @param state a fingerprint: equal for equal files
 */
record OutsideFiles(Set<Path> files, String state) {

    static final OutsideFiles NONE = new OutsideFiles(Set.of(), "");

    /**
     * Looks at files after a run.
     *
     * @param begin of the run
     * @return empty if one may have changed since then, or can't be looked at
     */
    static Optional<OutsideFiles> of(Set<Path> files, Instant begin) {
        if (files.isEmpty()) {
            return Optional.of(NONE);
        }
        return look(files)
                .filter(state -> state.isSettledAt(begin))
                .map(state -> new OutsideFiles(files, state.rest()));
    }

    /** Whether all are what they were. */
    boolean areSame() {
        return files.isEmpty() || look(files).filter(now -> now.rest().equals(state)).isPresent();
    }

    private static Optional<FolderState> look(Set<Path> files) {
        Set<Path> all = new TreeSet<>(files);
        for (Path file : files) {
            if (Files.isSymbolicLink(file)) {
                try {
                    all.add(file.toRealPath());
                } catch (IOException e) {
                    return Optional.empty();
                }
            }
        }
        return FolderState.of(Set.of(), all, file -> false, all.size());
    }

    void write(ResultWriter out) throws IOException {
        out.list(files, file -> out.text(file.toString()));
        out.text(state);
    }

    static OutsideFiles read(ResultReader in) throws IOException {
        List<Path> files = in.list(() -> Path.of(in.text()));
        return new OutsideFiles(new HashSet<>(files), in.text());
    }
}
