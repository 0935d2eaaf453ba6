package io.github.devrellint.base;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the Git repository around a folder. */
public final class GitRepository {

    private GitRepository() {}

    /**
     * Returns the nearest folder, from the given one upwards, that has a {@code .git}: a folder, or
     * a file in a worktree or submodule.
     *
     * @param folder absolute
     */
    public static Optional<Path> around(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
