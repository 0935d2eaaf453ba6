package io.github.devrellint.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The folder that files named by posts and configurations must be in, whatever links they go
 * through. What Git keeps for itself is outside, too. The answer is the same for a file outside
 * that exists and one that does not, so that nobody can find out what is there.
 *
 * @param folder absolute and normalized
 */
public record ReadBoundary(Path folder) {

    private static final String GIT = ".git";

    /**
     * Whether a file, which need not exist, is inside.
     *
     * @param file absolute and normalized
     * @throws IOException if the folder or a link can't be resolved
     */
    public boolean encloses(Path file) throws IOException {
        return isBelow(file, folder) && isBelow(nearestReal(file), folder.toRealPath());
    }

    private static boolean isBelow(Path file, Path limit) {
        if (!file.startsWith(limit)) {
            return false;
        }
        for (Path name : limit.relativize(file)) {
            if (name.toString().equals(GIT)) {
                return false;
            }
        }
        return true;
    }

    /** The real path of a file, or of the nearest folder around it if it does not exist. */
    private static Path nearestReal(Path file) throws IOException {
        Path at = file;
        while (!Files.exists(at, LinkOption.NOFOLLOW_LINKS) && at.getParent() != null) {
            at = at.getParent();
        }
        return at.toRealPath();
    }
}
