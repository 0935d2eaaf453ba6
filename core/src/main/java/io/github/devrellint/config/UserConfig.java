package io.github.devrellint.config;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The user's own configuration file, outside of any repository. The file of a repository goes on
 * top of it; in exchange it may contain settings that a repository's file may not, see {@link
 * ConfigTrust}.
 */
public final class UserConfig {

    /** The usual place, for messages. */
    static final String SHOWN = "~/.config/devrel-lint/devrel-lint.yaml";

    private UserConfig() {}

    /**
     * Finds it in {@code $XDG_CONFIG_HOME} (XDG Base Directory Specification), else in its default.
     */
    public static Path place() {
        String folder = System.getenv().getOrDefault("XDG_CONFIG_HOME", "");
        Path home =
                folder.startsWith("/")
                        ? Path.of(folder)
                        : Path.of(System.getProperty("user.home"), ".config");
        return home.resolve("devrel-lint").resolve("devrel-lint.yaml");
    }

    /**
     * Finds it if the user has one.
     *
     * @throws ConfigException if there is one that is not a file
     */
    public static Optional<Path> find() {
        return find(place());
    }

    static Optional<Path> find(Path place) {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(place)) {
            throw new ConfigException(place + ": is not a file");
        }
        return Optional.of(place);
    }
}
