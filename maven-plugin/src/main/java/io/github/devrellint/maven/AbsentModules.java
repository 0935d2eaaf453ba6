package io.github.devrellint.maven;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.samples.java.libraries.ProjectLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * Modules of a project that this build leaves out, as {@code -N} and {@code -pl} do, or that fail
 * in one that goes on after failures. Samples may use their classes all the same: those that an
 * earlier build has left, or else the sources.
 *
 * @param entries of the class path
 * @param notice which modules they are and what samples see of them; empty if there are none
 */
record AbsentModules(List<Path> entries, Optional<String> notice) {

    static final AbsentModules NONE = new AbsentModules(List.of(), Optional.empty());

    /**
     * @throws MojoExecutionException if a folder of classes or sources can't be read
     */
    static AbsentModules of(MavenProject project, MavenSession session)
            throws MojoExecutionException {
        if (project.getBasedir() == null) {
            return NONE;
        }
        Path directory = directory(project);
        Set<Path> built = new HashSet<>();
        Set<String> lost = ReactorSchedule.lost(session);
        session.getProjects().stream()
                .filter(each -> !lost.contains(each.getId()))
                .forEach(each -> built.add(directory(each)));
        Set<Path> absent = new TreeSet<>();
        for (String module : project.getModules()) {
            Path path = directory.resolve(module).normalize();
            absent.add(Files.isRegularFile(path) ? path.getParent() : path);
        }
        for (MavenProject other : session.getAllProjects()) {
            if (other.getBasedir() != null && directory(other).startsWith(directory)) {
                absent.add(directory(other));
            }
        }
        absent.removeIf(path -> built.contains(path) || !path.startsWith(directory));
        List<Path> entries = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path module : absent) {
            Path classes = module.resolve("target/classes");
            Path sources = module.resolve("src/main/java");
            String name = SlashPath.of(directory.relativize(module));
            if (holdsFiles(classes)) {
                entries.add(classes);
                names.add(name + " (classes of an earlier build)");
            } else if (holdsFiles(sources)) {
                entries.add(sources);
                names.add(name + " (not compiled: samples see its sources)");
            }
        }
        return names.isEmpty()
                ? NONE
                : new AbsentModules(
                        List.copyOf(entries),
                        Optional.of(
                                "modules of %s that this build does not compile: %s"
                                        .formatted(project.getId(), String.join(", ", names))));
    }

    private static boolean holdsFiles(Path folder) throws MojoExecutionException {
        try {
            return ProjectLayout.holdsFiles(folder);
        } catch (IOException e) {
            throw new MojoExecutionException(folder + " can't be read: " + e.getMessage(), e);
        }
    }

    private static Path directory(MavenProject project) {
        return project.getBasedir().toPath().toAbsolutePath().normalize();
    }
}
