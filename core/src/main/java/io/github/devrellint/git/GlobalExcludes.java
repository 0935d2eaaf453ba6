package io.github.devrellint.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/**
 * The file with patterns for all repositories of a user: {@code core.excludesFile}, by default
 * {@code git/ignore} in {@code $XDG_CONFIG_HOME}; see gitignore(5) and git-config(1).
 *
 * @param home the home directory
 * @param environment of the process
 */
record GlobalExcludes(Path home, Map<String, String> environment) {

    static GlobalExcludes ofProcess() {
        return new GlobalExcludes(Path.of(System.getProperty("user.home")), System.getenv());
    }

    /**
     * Returns the file, which may not exist.
     *
     * @param repository the configuration of the repository, which goes on top of the user's
     */
    Path file(Path repository) {
        String named = "";
        for (Path config : Stream.concat(userConfigs().stream(), Stream.of(repository)).toList()) {
            named = excludesFile(config).orElse(named);
        }
        try {
            return named.isEmpty() ? folder().resolve("ignore") : expanded(named);
        } catch (InvalidPathException e) {
            return folder().resolve("ignore");
        }
    }

    /** Returns all files that decide what is ignored everywhere in a repository. */
    List<Path> inputs(Path repository) {
        List<Path> all = new ArrayList<>(userConfigs());
        all.add(repository);
        all.add(file(repository));
        return all;
    }

    /** The configurations of the user, the later ones on top of those before. */
    private List<Path> userConfigs() {
        String named = environment.getOrDefault("GIT_CONFIG_GLOBAL", "");
        if (!named.isEmpty()) {
            return List.of(Path.of(named));
        }
        List<Path> usual = new ArrayList<>();
        usual.add(folder().resolve("config"));
        usual.add(home.resolve(".gitconfig"));
        return usual;
    }

    private Path folder() {
        String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (xdg.isEmpty() ? home.resolve(".config") : Path.of(xdg)).resolve("git");
    }

    private Path expanded(String name) {
        return home.resolve(name.startsWith("~/") ? name.substring(2) : name);
    }

    /** A configuration that Git itself would not understand says nothing. */
    private static Optional<String> excludesFile(Path config) {
        if (!Files.isRegularFile(config)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(config);
            if (!text.toLowerCase(Locale.ROOT).contains("excludesfile")) {
                return Optional.empty(); // spares loading the parser
            }
            Config read = new Config();
            read.fromText(text);
            return Optional.ofNullable(read.getString("core", null, "excludesfile"));
        } catch (IOException | ConfigInvalidException e) {
            return Optional.empty();
        }
    }
}
