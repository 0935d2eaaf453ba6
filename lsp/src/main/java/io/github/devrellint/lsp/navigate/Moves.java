package io.github.devrellint.lsp.navigate;

import java.nio.file.Path;
import java.util.Map;

/**
 * Files and folders that are about to be moved.
 *
 * @param places where each of them is afterwards; absolute and normalized
 */
record Moves(Map<Path, Path> places) {

    /** Where a file is afterwards. */
    Path after(Path file) {
        return places.entrySet().stream()
                .filter(move -> file.startsWith(move.getKey()))
                .findFirst()
                .map(move -> move.getValue().resolve(move.getKey().relativize(file)).normalize())
                .orElse(file);
    }

    boolean moves(Path file) {
        return places.keySet().stream().anyMatch(file::startsWith);
    }
}
