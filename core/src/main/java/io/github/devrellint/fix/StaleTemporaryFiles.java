package io.github.devrellint.fix;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Temporary files of programs that were killed while they wrote fixes. */
public final class StaleTemporaryFiles {

    static final String PREFIX = ".devrel-lint-";

    static final String SUFFIX = ".tmp";

    /** What is younger may be in use: it takes milliseconds to write a file. */
    private static final Duration YOUNG = Duration.ofMinutes(5);

    private StaleTemporaryFiles() {}

    /**
     * Deletes those beside the files of some changes. What can't be read or deleted stays.
     *
     * @param changes that are about to be written
     */
    public static void delete(Collection<Change> changes) {
        Set<File> folders = new HashSet<>();
        for (Change change : changes) {
            try {
                folders.add(change.file().toRealPath().getParent().toFile());
            } catch (IOException e) {
                // writing the change will tell
            }
        }
        long young = System.currentTimeMillis() - YOUNG.toMillis();
        for (File folder : folders) {
            File[] leftovers =
                    folder.listFiles(
                            (parent, name) -> name.startsWith(PREFIX) && name.endsWith(SUFFIX));
            for (File leftover : leftovers == null ? new File[0] : leftovers) {
                if (leftover.lastModified() < young) {
                    leftover.delete();
                }
            }
        }
    }
}
