package io.github.devrellint.maven;

import io.github.devrellint.base.SlashPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * Which documents are a project's own: those in its directory, less its build directory and the
 * directories of modules, so that a reactor checks no file twice.
 *
 * @param directory of the project, absolute and normalized
 * @param elsewhere folders below it whose documents are not the project's
 */
record ProjectDocuments(Path directory, List<Path> elsewhere) {

    static ProjectDocuments of(MavenProject project, MavenSession session) {
        Path directory = directory(project, session);
        var elsewhere = new TreeSet<Path>();
        elsewhere.add(directory.resolve("target"));
        if (project.getBasedir() != null) {
            elsewhere.add(absolute(Path.of(project.getBuild().getDirectory())));
            for (String module : project.getModules()) {
                Path path = directory.resolve(module).normalize();
                elsewhere.add(Files.isRegularFile(path) ? path.getParent() : path);
            }
        }
        for (MavenProject other : session.getAllProjects()) {
            if (other.getBasedir() != null) {
                elsewhere.add(absolute(other.getBasedir().toPath()));
            }
        }
        elsewhere.removeIf(path -> path.equals(directory) || !path.startsWith(directory));
        return new ProjectDocuments(directory, List.copyOf(elsewhere));
    }

    /** The directory of a project, or where Maven was started if there is no POM. */
    private static Path directory(MavenProject project, MavenSession session) {
        return absolute(
                project.getBasedir() != null
                        ? project.getBasedir().toPath()
                        : Path.of(session.getExecutionRootDirectory()));
    }

    /**
     * Returns those of the named files that are the project's own.
     *
     * @param start directory that the names are relative to
     * @throws MojoExecutionException if one does not exist, whose project's ever it would be
     */
    List<Path> own(List<String> files, Path start) throws MojoExecutionException {
        List<Path> own = new ArrayList<>();
        for (String file : files) {
            Path path = absolute(start.resolve(file.strip()));
            if (!Files.exists(path)) {
                throw new MojoExecutionException("no such file: " + file);
            }
            if (path.startsWith(directory) && elsewhere.stream().noneMatch(path::startsWith)) {
                own.add(path);
            }
        }
        return own;
    }

    /** Absolute globs for what is elsewhere. */
    List<String> foreign() {
        return elsewhere.stream().map(path -> glob(path) + "/**").toList();
    }

    /** Rewrites globs that are relative to the project as absolute ones. */
    List<String> globs(List<String> patterns) {
        return patterns.stream().map(pattern -> glob(directory) + "/" + pattern).toList();
    }

    /** A glob that matches only the path. */
    private static String glob(Path path) {
        String text = SlashPath.of(path);
        return text.replaceAll("[\\[\\]{}*?]", "\\\\$0");
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
