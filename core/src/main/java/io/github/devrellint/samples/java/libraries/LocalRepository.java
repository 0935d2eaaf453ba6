package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.samples.java.libraries.Libraries.MissingLibraryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where Maven keeps what it has downloaded and installed. */
final class LocalRepository {

    /** The property that Maven reads, too. */
    static final String PROPERTY = "maven.repo.local";

    private LocalRepository() {}

    /** Returns the one of the user, which need not exist. */
    static Path ofUser() {
        Path settings = userSettings();
        try {
            // the settings are read as a whole, which takes time, only where they name another one
            boolean named =
                    System.getProperty(PROPERTY) == null
                            && Files.isRegularFile(settings)
                            && Files.readString(settings, StandardCharsets.ISO_8859_1)
                                    .contains("<localRepository>");
            return named ? MavenSettings.read(settings).local() : usual();
        } catch (IOException | MissingLibraryException | NoClassDefFoundError e) {
            return usual();
        }
    }

    /** Whether the settings lead to the same folder whatever the environment is. */
    static boolean isFixed() {
        Path settings = userSettings();
        try {
            String text =
                    Files.isRegularFile(settings)
                            ? Files.readString(settings, StandardCharsets.ISO_8859_1)
                            : "";
            return !text.contains("<localRepository>") || !text.contains("${");
        } catch (IOException e) {
            return false;
        }
    }

    static Path userSettings() {
        return Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
    }

    /** The one that the property names, or else the one in the home directory. */
    static Path usual() {
        String named = System.getProperty(PROPERTY);
        return named != null
                ? Path.of(named)
                : Path.of(System.getProperty("user.home"), ".m2", "repository");
    }

    /** The group id of a library by the path of its jar; empty if that is not in the repository. */
    static Optional<String> group(Path repository, Path jar) {
        Path name = jar.startsWith(repository) ? repository.relativize(jar) : jar;
        // group, artifact, version and file
        return name.isAbsolute() || name.getNameCount() < 4
                ? Optional.empty()
                : Optional.of(
                        name.subpath(0, name.getNameCount() - 3)
                                .toString()
                                .replace(name.getFileSystem().getSeparator(), "."));
    }
}
