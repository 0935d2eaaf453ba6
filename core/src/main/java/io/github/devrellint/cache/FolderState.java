package io.github.devrellint.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * The state of some folders: names, sizes and modification times of everything in them. Every file
 * below them counts, since any may be linked to or hold what a rule asks for; only what Git keeps
 * for itself does not.
 *
 * @param documents the state of each file that is told apart from the others; none where a folder
 *     is there under two names by a symbolic link
 * @param rest the same for the same other files, and the same names of documents
 * @param index the same as long as Git tracks the same files; it changes with each commit
 * @param newest when the last of all was changed
 */
public record FolderState(
        SortedMap<Path, String> documents, String rest, String index, Instant newest) {

    /** With more files, looking at all of them takes longer than it saves. */
    public static final int MOST = 100_000;

    /** Some file systems keep times to one or two seconds only. */
    private static final Duration COARSE = Duration.ofSeconds(3);

    private static final Duration FINE = Duration.ofMillis(100);

    /** Looks through folders, up to {@value #MOST} files and folders. */
    public static Optional<FolderState> of(
            Collection<Path> folders, Collection<Path> single, Predicate<Path> isDocument) {
        return of(folders, single, isDocument, MOST);
    }

    /**
     * Looks through folders.
     *
     * @param single files and folders that count by themselves, whether they exist or not
     * @param isDocument whether the state of a file is told apart from that of the others
     * @param most files and folders that are looked at
     * @return empty if there are too many files, some that can't be looked at, or a symbolic link
     *     that leads elsewhere
     */
    public static Optional<FolderState> of(
            Collection<Path> folders,
            Collection<Path> single,
            Predicate<Path> isDocument,
            int most) {
        try {
            FolderWalk walk = FolderWalk.through(folders, isDocument, most);
            for (Path path : single) {
                walk.addWhole(path);
            }
            return Optional.of(walk.state());
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** A fingerprint: equal for equal files. */
    public String key() {
        List<String> all = new ArrayList<>();
        documents.forEach((path, state) -> all.add(path + " " + state));
        all.add(rest);
        all.add(index);
        return ResultCache.key(all);
    }

    /**
     * Whether a change after a moment is sure to have another time than all that is there. Times
     * are as coarse as the file system keeps them.
     */
    public boolean isSettledAt(Instant moment) {
        Duration grain = newest.getNano() == 0 ? COARSE : FINE;
        return newest.plus(grain).isBefore(moment);
    }
}
