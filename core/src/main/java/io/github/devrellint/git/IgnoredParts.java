package io.github.devrellint.git;

import io.github.devrellint.base.GitRepository;
import io.github.devrellint.context.ServiceKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files and folders that Git keeps out of a repository: it ignores and does not track them.
 * Tools keep secrets in such files, so that nothing that comes with the repository may have them
 * read. Safe for use by several threads.
 */
public final class IgnoredParts {

    /** Those of a run. */
    public static final ServiceKey<IgnoredParts> KEY =
            ServiceKey.of(IgnoredParts.class, context -> new IgnoredParts());

    private final IgnoredWalk walk = new IgnoredWalk();
    private final Map<Path, Optional<Path>> known = new HashMap<>();

    /**
     * Whether a file, which need not exist, or a folder that it is in is kept out.
     *
     * @param file absolute and normalized
     */
    public boolean contain(Path file) {
        return contain(file, file.getRoot());
    }

    /**
     * The same, where a folder does not count for what is in it, such as a copy of a site in a
     * build folder.
     *
     * @param from that the question comes from; absolute and normalized
     */
    public synchronized boolean contain(Path file, Path from) {
        Optional<Path> top = GitRepository.around(file);
        return top.isPresent()
                && !file.equals(top.get())
                && part(file, top.get(), Files.isDirectory(file))
                        .filter(part -> !from.startsWith(part))
                        .isPresent();
    }

    /** The file, or else the nearest folder around it, that is kept out by itself. */
    private Optional<Path> part(Path file, Path top, boolean folder) {
        Optional<Path> found = known.get(file);
        if (found == null) {
            Path parent = file.getParent();
            // folders first, as the walk has to know them
            Optional<Path> around = parent.equals(top) ? Optional.empty() : part(parent, top, true);
            found = walk.leavesOut(file, folder) ? Optional.of(file) : around;
            known.put(file, found);
        }
        return found;
    }
}
