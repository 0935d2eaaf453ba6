package io.github.devrellint.config;

import io.github.devrellint.base.ProgramFile;
import io.github.devrellint.base.ReadBoundary;
import io.github.devrellint.config.ConfigSource.Entry;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Checks which settings a configuration file may contain. A file in a repository may come from a
 * stranger's pull request: it must not run anything outside the sandbox, reach private addresses,
 * or read outside of the repository. The command line, the POM and the user's own file may.
 */
final class ConfigTrust {

    private static final String WHERE =
            "; a file in a repository can't allow that, your own %s can"
                    .formatted(UserConfig.SHOWN);

    private final ConfigSource source;
    private final Path base;
    private final boolean trusted;

    /**
     * @param base the folder of the configuration file, absolute and normalized
     * @param trusted whether it is the user's own file
     */
    ConfigTrust(ConfigSource source, Path base, boolean trusted) {
        this.source = source;
        this.base = base;
        this.trusted = trusted;
    }

    /**
     * @param entries of {@code samples}
     * @throws ConfigException if one of them is not allowed in this file
     */
    void checkSamples(List<Entry> entries) {
        if (trusted) {
            return;
        }
        for (Entry entry : entries) {
            if (entry.key().equals("run") && isText(entry.value(), "trust")) {
                throw source.error(
                        entry.value(),
                        "'run: trust' runs samples without a sandbox"
                                + WHERE
                                + ", and so can --samples trust");
            }
            if (entry.key().equals("java")) {
                for (Entry option : source.entries(entry.value(), "'java' of samples")) {
                    if (option.key().equals("classpath")) {
                        source.items(option.value()).forEach(this::checkInside);
                    }
                }
            }
            if (entry.key().equals("languages")) {
                source.entries(entry.value(), "'languages' of samples")
                        .forEach(this::checkLanguage);
            }
        }
    }

    /** The sandbox shows a program to itself, and runs it. */
    private void checkLanguage(Entry language) {
        for (Entry command : source.entries(language.value(), "'" + language.key() + "'")) {
            List<Node> words = List.of();
            if (List.of("check", "run").contains(command.key())) {
                words = source.items(command.value());
            }
            if (!words.isEmpty() && ProgramFile.isPath(source.text(words.get(0), "a program"))) {
                checkInside(words.get(0));
            }
        }
    }

    /**
     * @param entries of {@code links}
     * @throws ConfigException if one of them is not allowed in this file
     */
    void checkLinks(List<Entry> entries) {
        for (Entry entry : entries) {
            if (!trusted && entry.key().equals("allow-private") && isText(entry.value(), "true")) {
                throw source.error(
                        entry.value(),
                        "'allow-private' lets requests go to private addresses"
                                + WHERE
                                + ", and so can --allow-private");
            }
            if (!trusted && entry.key().equals("credentials")) {
                throw source.error(
                        entry.keyNode(), "'credentials' sends passwords to a host" + WHERE);
            }
            if (entry.key().equals("ledger")) {
                checkInside(entry.value());
            }
        }
    }

    /**
     * @param node a path, relative to the file
     * @throws ConfigException if the path leads outside of the repository
     */
    void checkInside(Node node) {
        if (!trusted && !isInside(base, source.text(node, "a path"))) {
            throw source.error(
                    node, "leads outside of the repository: " + source.text(node, "a path"));
        }
    }

    /** Whether a path is in the repository around a folder, or in the folder if there is none. */
    static boolean isInside(Path base, String name) {
        try {
            Path limit = Surroundings.of(base);
            return new ReadBoundary(limit).encloses(base.resolve(name).normalize());
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private boolean isText(Node node, String value) {
        return source.text(node, "it").equals(value);
    }
}
