package io.github.devrellint.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Where the parameter {@code configFile} leads. A module may have it from a POM that it inherits
 * from, and the same path is meant there and here.
 */
final class ConfigFile {

    private static final String PROPERTY = "devrel-lint.configFile";

    private ConfigFile() {}

    /**
     * Resolves the path: one of the command line is relative to where Maven was started; one of a
     * POM to the directory of the project, or of the nearest of its parents that has such a file.
     *
     * @param path as it is written; null if the parameter is not set
     * @return a path that may not exist
     */
    static Optional<File> resolve(String path, MavenProject project, MavenSession session) {
        if (path == null || path.isBlank()) {
            return Optional.empty();
        }
        Path start = Path.of(session.getExecutionRootDirectory());
        if (path.equals(session.getUserProperties().getProperty(PROPERTY))) {
            return Optional.of(start.resolve(path).toFile());
        }
        for (MavenProject each = project; each != null; each = each.getParent()) {
            File directory = each.getBasedir();
            if (directory != null && Files.isRegularFile(directory.toPath().resolve(path))) {
                return Optional.of(directory.toPath().resolve(path).toFile());
            }
        }
        Path directory = project.getBasedir() == null ? start : project.getBasedir().toPath();
        return Optional.of(directory.resolve(path).toFile());
    }
}
