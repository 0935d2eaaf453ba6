package io.github.devrellint.git;

import io.github.devrellint.base.GitRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a walk through folders leaves out as Git ignores it: what matches a pattern and is not
 * tracked. Git is asked once for each repository, and only where a pattern matches something. Not
 * safe for use by several threads.
 */
public final class IgnoredWalk {

    private final IgnoredFiles patterns = new IgnoredFiles();
    private final Map<Path, TrackedFiles> repositories = new HashMap<>();

    /** Ignored folders with tracked files: all else in them is ignored. */
    private final Set<Path> entered = new HashSet<>();

    /**
     * Whether a file or folder is left out. Has to be asked for a folder before what is in it.
     *
     * @param file absolute and normalized
     */
    public boolean leavesOut(Path file, boolean folder) {
        if (!entered.contains(file.getParent()) && !patterns.isIgnored(file, folder)) {
            return false;
        }
        Optional<Path> top = GitRepository.around(file.getParent());
        if (top.isEmpty()
                || !repositories.computeIfAbsent(top.get(), TrackedFiles::of).include(file)) {
            return true;
        }
        if (folder && !Files.exists(file.resolve(".git"))) { // a submodule has its own patterns
            entered.add(file);
        }
        return false;
    }

    /** The files with patterns that can't be read, in the order in which they were met. */
    public List<Path> unreadable() {
        return patterns.unreadable();
    }

    /** Why Git fails to tell what it tracks. */
    public List<String> faults() {
        return repositories.values().stream()
                .map(TrackedFiles::fault)
                .filter(fault -> !fault.isEmpty())
                .sorted()
                .toList();
    }

    /** Whether what Git tracks is not known, and left out, since Git is not installed. */
    public boolean lacksGit() {
        return repositories.values().stream().anyMatch(tracked -> !tracked.installed());
    }
}
