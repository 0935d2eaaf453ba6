package io.github.devrellint.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.graph.Dependency;

/**
 * The test class path of some projects.
 *
 * @param entries jars and class folders, the projects' own first
 * @param missing why some dependencies could not be resolved; empty if all could
 */
record TestClasspath(List<Path> entries, String missing) {

    /**
     * Returns the class folders that are there, and the dependencies. Resolves by itself: a goal
     * that declares {@code requiresDependencyResolution} would resolve even where no sample is
     * compiled.
     *
     * @param more what comes behind the class folders
     */
    static TestClasspath of(
            List<MavenProject> projects,
            List<Path> more,
            ProjectDependenciesResolver resolver,
            MavenSession session) {
        Set<Path> entries = new LinkedHashSet<>();
        for (MavenProject project : projects) {
            addFolder(project.getBuild().getTestOutputDirectory(), entries);
            addFolder(project.getBuild().getOutputDirectory(), entries);
        }
        entries.addAll(more);
        String missing = "";
        for (MavenProject project : projects) {
            DependencyResolutionResult result;
            try {
                result =
                        resolver.resolve(
                                new DefaultDependencyResolutionRequest(
                                        project, session.getRepositorySession()));
            } catch (DependencyResolutionException e) {
                result = e.getResult();
                if (!result.getCollectionErrors().isEmpty()
                        || !areModules(result.getUnresolvedDependencies(), session, entries)) {
                    missing = e.getMessage();
                }
            }
            addJars(result.getResolvedDependencies(), entries);
        }
        return new TestClasspath(List.copyOf(entries), missing);
    }

    /**
     * Whether what is not resolved is built by this build: a goal that is called by itself does not
     * see the modules beside it. Adds their class folders.
     */
    private static boolean areModules(
            List<Dependency> unresolved, MavenSession session, Set<Path> into) {
        boolean all = true;
        for (Dependency dependency : unresolved) {
            Optional<MavenProject> module =
                    session.getAllProjects().stream()
                            .filter(each -> isOf(each, dependency.getArtifact()))
                            .findFirst();
            module.ifPresent(
                    found -> {
                        addFolder(found.getBuild().getTestOutputDirectory(), into);
                        addFolder(found.getBuild().getOutputDirectory(), into);
                    });
            all &= module.isPresent();
        }
        return all;
    }

    private static boolean isOf(MavenProject project, Artifact artifact) {
        return project.getGroupId().equals(artifact.getGroupId())
                && project.getArtifactId().equals(artifact.getArtifactId())
                && project.getVersion().equals(artifact.getBaseVersion());
    }

    private static void addFolder(String folder, Set<Path> into) {
        Path path = Path.of(folder);
        if (Files.isDirectory(path)) {
            into.add(path);
        }
    }

    private static void addJars(List<Dependency> dependencies, Set<Path> into) {
        for (Dependency dependency : dependencies) {
            Artifact artifact = dependency.getArtifact();
            String onPath = artifact.getProperty(ArtifactProperties.CONSTITUTES_BUILD_PATH, "");
            if (Boolean.parseBoolean(onPath) && artifact.getFile() != null) {
                into.add(artifact.getFile().toPath());
            }
        }
    }
}
