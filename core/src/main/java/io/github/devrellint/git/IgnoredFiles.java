package io.github.devrellint.git;

import io.github.devrellint.base.GitRepository;
import io.github.devrellint.base.SlashPath;
import io.github.devrellint.base.SmallFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * The files that Git ignores as long as they are not added, by the patterns of {@code .gitignore}
 * in each folder, {@code info/exclude} of the repository, and the user's own file; see
 * gitignore(5). What Git tracks is not looked up, see {@link IgnoredWalk}. Not safe for use by
 * several threads.
 */
public final class IgnoredFiles {

    private static final String NAME = ".gitignore";
    private static final String EXCLUDE = "info/exclude";

    private final GlobalExcludes global;
    private final Map<Path, Optional<Patterns>> folders = new HashMap<>();
    private final List<Path> unreadable = new ArrayList<>();

    public IgnoredFiles() {
        this(GlobalExcludes.ofProcess());
    }

    /**
     * @param global where the patterns for all repositories are
     */
    IgnoredFiles(GlobalExcludes global) {
        this.global = global;
    }

    /**
     * The patterns that stand in one place.
     *
     * @param base that they are relative to
     * @param node of one file
     * @param next those that are asked where these say nothing, if there are more
     */
    private record Patterns(Path base, IgnoreNode node, Optional<Patterns> next) {

        boolean isIgnored(Path file, boolean folder) {
            String name = SlashPath.of(base.relativize(file));
            Boolean ignored = node.checkIgnored(name, folder);
            return ignored == null
                    ? next.isPresent() && next.get().isIgnored(file, folder)
                    : ignored;
        }
    }

    /**
     * Whether Git ignores a file or folder; what is in an ignored folder is not told by itself.
     *
     * @param file absolute and normalized
     */
    public boolean isIgnored(Path file, boolean folder) {
        Path parent = file.getParent();
        Optional<Patterns> patterns = parent == null ? Optional.empty() : in(parent);
        return patterns.isPresent() && patterns.get().isIgnored(file, folder);
    }

    /**
     * Returns the files besides {@code .gitignore} that decide what is ignored in a repository,
     * whether they exist or not.
     *
     * @param top of the repository
     */
    public static List<Path> inputs(Path top) {
        Path shared = GitRepository.sharedFolder(top);
        List<Path> all =
                new ArrayList<>(GlobalExcludes.ofProcess().inputs(shared.resolve("config")));
        all.add(shared.resolve(EXCLUDE));
        return all;
    }

    /** The files with patterns that can't be read, in the order in which they were met. */
    public List<Path> unreadable() {
        return List.copyOf(unreadable);
    }

    private Optional<Patterns> in(Path folder) {
        Optional<Patterns> known = folders.get(folder);
        if (known == null) {
            known = read(folder);
            folders.put(folder, known);
        }
        return known;
    }

    private Optional<Patterns> read(Path folder) {
        Optional<Patterns> above;
        Optional<Path> repository = GitRepository.around(folder);
        if (repository.isEmpty()) {
            return Optional.empty();
        } else if (repository.get().equals(folder)) {
            above = ofRepository(folder);
        } else {
            above = in(folder.getParent());
        }
        return on(folder, folder.resolve(NAME), above);
    }

    private Optional<Patterns> ofRepository(Path top) {
        Path shared = GitRepository.sharedFolder(top);
        Optional<Patterns> own = on(top, global.file(shared.resolve("config")), Optional.empty());
        return on(top, shared.resolve(EXCLUDE), own);
    }

    /** Git does not follow a symbolic link here either. */
    private Optional<Patterns> on(Path base, Path file, Optional<Patterns> next) {
        boolean inside = file.startsWith(base);
        boolean there =
                inside
                        ? Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        : Files.isRegularFile(file);
        if (!there) {
            return next;
        }
        try {
            return Optional.of(new Patterns(base, new IgnoreNode(rules(file)), next));
        } catch (IOException e) {
            unreadable.add(file);
            return next;
        }
    }

    private static List<FastIgnoreRule> rules(Path file) throws IOException {
        return SmallFile.anyText(file)
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.equals("/"))
                .map(StarredRule::of)
                .filter(rule -> !rule.isEmpty())
                .collect(Collectors.toList());
    }
}
