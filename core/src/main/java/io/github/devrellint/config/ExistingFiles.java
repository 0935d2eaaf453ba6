package io.github.devrellint.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Checks the values of options that are {@link ExistingFile}.
 *
 * @param base the folder that they are relative to
 * @param ignored whether Git ignores a file, which need not exist, and does not track it
 */
record ExistingFiles(ConfigSource source, Path base, Predicate<Path> ignored) {

    /**
     * @throws ConfigException if there is no such file, Git ignores it, or it is outside of the
     *     repository
     */
    void check(Node node, String what) {
        String name = source.text(node, what);
        if (!ConfigTrust.isInside(base, name)) {
            throw source.error(node, "leads outside of the repository: " + name);
        }
        boolean there = false;
        try {
            Path file = base.resolve(name).normalize();
            there = Files.isRegularFile(file);
            if (ignored.test(file) || there && ignored.test(file.toRealPath())) {
                throw source.error(node, "Git ignores it, so that it is not read: " + name);
            }
        } catch (IOException | InvalidPathException e) {
            // reported below, like a file that does not exist
        }
        if (!there) {
            throw source.error(node, what + ": no such file: " + name);
        }
    }
}
