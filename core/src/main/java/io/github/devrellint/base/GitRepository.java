package io.github.devrellint.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the Git repository around a folder. */
public final class GitRepository {

    private static final String LINK = "gitdir:";

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

    /**
     * Returns the folder with what all worktrees of a repository share, its configuration and
     * {@code info}: {@code $GIT_COMMON_DIR}, see gitrepository-layout(5). What can't be read is
     * taken for a plain repository.
     *
     * @param top that has the {@code .git}
     */
    public static Path sharedFolder(Path top) {
        Path own = ownFolder(top);
        Path common = own.resolve("commondir");
        try {
            return Files.isRegularFile(common)
                    ? own.resolve(SmallFile.text(common).strip()).normalize()
                    : own;
        } catch (IOException | InvalidPathException e) {
            return own;
        }
    }

    /**
     * Returns the file that lists what Git tracks, each worktree its own; it may not exist.
     *
     * @param top that has the {@code .git}
     */
    public static Path index(Path top) {
        return ownFolder(top).resolve("index");
    }

    /** {@code $GIT_DIR}. */
    private static Path ownFolder(Path top) {
        Path git = top.resolve(".git");
        // a pipe or a device would be read for ever
        if (!Files.isRegularFile(git)) {
            return git;
        }
        try {
            String link = SmallFile.text(git).strip();
            return top.resolve(link.substring(LINK.length()).strip()).normalize();
        } catch (IOException | InvalidPathException | IndexOutOfBoundsException e) {
            return git;
        }
    }
}
