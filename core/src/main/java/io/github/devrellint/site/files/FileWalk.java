package io.github.devrellint.site.files;

import io.github.devrellint.site.files.DirectoryListings.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks through a folder tree; skips hidden folders, installed packages, build output and the
 * targets of symbolic links.
 */
final class FileWalk {

    private static final Set<String> SKIPPED =
            Set.of("node_modules", "vendor", "target", "_site", "dist", "bower_components", "venv");

    private static final int DEEPEST = 64;

    private final DirectoryListings listings;

    FileWalk(DirectoryListings listings) {
        this.listings = listings;
    }

    /** The files below a folder in the order of their paths. */
    List<Path> below(Path folder) {
        List<Path> files = new ArrayList<>();
        add(folder, files, 0);
        return files;
    }

    private void add(Path folder, List<Path> into, int depth) {
        for (Map.Entry<String, DirectoryListings.Entry> entry : listings.of(folder).entrySet()) {
            Path path = folder.resolve(entry.getKey());
            Kind kind = entry.getValue().kind();
            if (kind == Kind.FILE) {
                into.add(path);
            } else if (kind == Kind.FOLDER && isEntered(entry.getKey(), depth)) {
                add(path, into, depth + 1);
            }
        }
    }

    /**
     * The file at a path below a folder, if {@link #below} has it; lists only folders on the way.
     */
    Optional<Path> find(Path folder, String path) {
        Path at = folder;
        String[] names = path.split("/");
        for (int depth = 0; depth < names.length; depth++) {
            DirectoryListings.Entry entry = listings.of(at).get(names[depth]);
            boolean last = depth == names.length - 1;
            if (entry == null || last != (entry.kind() == Kind.FILE)) {
                return Optional.empty();
            }
            if (!last && !(entry.kind() == Kind.FOLDER && isEntered(names[depth], depth))) {
                return Optional.empty();
            }
            at = at.resolve(names[depth]);
        }
        return Optional.of(at);
    }

    private static boolean isEntered(String folder, int depth) {
        return depth < DEEPEST && !folder.startsWith(".") && !SKIPPED.contains(folder);
    }
}
