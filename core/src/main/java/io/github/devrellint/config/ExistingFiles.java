package io.github.devrellint.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Checks the values of options that are {@link ExistingFile}.
 *
 * @param base the folder that they are relative to
 */
record ExistingFiles(ConfigSource source, Path base) {

    /**
     * @throws ConfigException if there is no such file, or it is outside of the repository
     */
    void check(Node node, String what) {
        String name = source.text(node, what);
        if (!ConfigTrust.isInside(base, name)) {
            throw source.error(node, "leads outside of the repository: " + name);
        }
        boolean there;
        try {
            there = Files.isRegularFile(base.resolve(name));
        } catch (InvalidPathException e) {
            there = false;
        }
        if (!there) {
            throw source.error(node, what + ": no such file: " + name);
        }
    }
}
