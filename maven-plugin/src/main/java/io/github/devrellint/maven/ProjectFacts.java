package io.github.devrellint.maven;

import io.github.devrellint.config.ProjectInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Versions and names of the projects of a build, which its documents may mention. */
final class ProjectFacts {

    private ProjectFacts() {}

    /**
     * Gathers the coordinates of all projects of the build, their artifact ids and names, and the
     * names of their classes.
     *
     * @throws UncheckedIOException if a source folder can't be read
     */
    static ProjectInfo of(MavenSession session, Charset encoding) {
        Map<String, String> versions = new HashMap<>();
        Set<String> words = new TreeSet<>();
        for (MavenProject project : session.getAllProjects()) {
            versions.put(
                    project.getGroupId() + ":" + project.getArtifactId(), project.getVersion());
            words.add(project.getArtifactId());
            words.addAll(List.of(project.getArtifactId().split("[._-]")));
            words.addAll(List.of(project.getName().split("[^\\p{L}\\p{N}]+")));
            project.getCompileSourceRoots().forEach(root -> addClasses(root, words));
            project.getTestCompileSourceRoots().forEach(root -> addClasses(root, words));
        }
        words.remove("");
        return new ProjectInfo(versions, words, encoding);
    }

    private static void addClasses(String root, Set<String> words) {
        Path folder = Path.of(root);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\w+\\.(java|kt|groovy|scala)"))
                    .forEach(name -> words.add(name.substring(0, name.indexOf('.'))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
