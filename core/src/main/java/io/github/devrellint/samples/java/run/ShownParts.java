package io.github.devrellint.samples.java.run;

import io.github.devrellint.base.GitRepository;
import io.github.devrellint.base.ReadBoundary;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.git.IgnoredParts;
import io.github.devrellint.samples.java.libraries.ArchiveSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The parts of a class path that samples may see while they run. A configuration can name any
 * folder of its repository, where there may be what no sample is to print: hidden files, what is
 * behind links, and what Git ignores. What a build makes is ignored as a whole, and shown if there
 * are classes in it. Safe for use by several threads.
 */
public final class ShownParts {

    public static final ServiceKey<ShownParts> KEY =
            ServiceKey.of(
                    ShownParts.class, context -> new ShownParts(context.service(IgnoredParts.KEY)));

    private final IgnoredParts ignored;
    private final Map<Path, List<Path>> known = new ConcurrentHashMap<>();

    ShownParts(IgnoredParts ignored) {
        this.ignored = ignored;
    }

    /** Returns the parts of an entry of a class path: itself, or what is in it; none if not. */
    List<Path> of(Path entry) {
        return known.computeIfAbsent(entry.toAbsolutePath().normalize(), this::look);
    }

    private List<Path> look(Path entry) {
        try {
            Optional<Path> top = GitRepository.around(entry.getParent());
            if (top.isPresent() && !new ReadBoundary(top.get()).encloses(entry)) {
                return List.of();
            }
            if (Files.isRegularFile(entry)) {
                return ArchiveSignature.startsIn(entry) ? List.of(entry) : List.of();
            }
            boolean built = ignored.contain(entry);
            if (Files.isSymbolicLink(entry) || built && !holdsClasses(entry)) {
                return List.of();
            }
            List<Path> parts = new ArrayList<>();
            collect(entry, entry, built, parts);
            return List.copyOf(parts);
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // what can't be read here can't be shown
        }
    }

    /** Adds the folder if it may be seen as a whole, else what may be of it; returns which. */
    private boolean collect(Path folder, Path entry, boolean built, List<Path> into)
            throws IOException {
        List<Path> parts = new ArrayList<>();
        boolean whole = true;
        for (Path child : children(folder)) {
            if (Files.isSymbolicLink(child)
                    || child.getFileName().toString().startsWith(".")
                    || !built && ignored.contain(child, entry)) {
                whole = false;
            } else if (Files.isDirectory(child)) {
                whole &= collect(child, entry, built, parts);
            } else {
                parts.add(child);
            }
        }
        into.addAll(whole ? List.of(folder) : parts);
        return whole;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static boolean holdsClasses(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".class"));
        }
    }
}
