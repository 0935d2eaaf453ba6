package io.github.devrellint.maven;

import io.github.devrellint.samples.java.libraries.Libraries;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Libraries from where the build takes its own: by the session, with its mirrors, proxies and
 * credentials, and from the repositories of a project.
 */
final class BuildLibraries implements Libraries {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private volatile boolean asked;

    BuildLibraries(RepositorySystem system, RepositorySystemSession session, MavenProject project) {
        this.system = system;
        this.session = session;
        this.repositories = project.getRemoteProjectRepositories();
    }

    /** Whether a sample named a library: another time the answer may be another. */
    boolean asked() {
        return asked;
    }

    @Override
    public List<Path> resolve(String coordinates) throws MissingLibraryException {
        asked = true;
        CollectRequest request = new CollectRequest();
        request.addDependency(new Dependency(new DefaultArtifact(coordinates), "runtime"));
        request.setRepositories(repositories);
        try {
            return system
                    .resolveDependencies(session, new DependencyRequest(request, null))
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact().getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            String places =
                    session.isOffline()
                            ? "the local repository; Maven is offline"
                            : "the repositories of the project";
            throw new MissingLibraryException(
                    "can't find " + coordinates + " in " + places + lacking(e, coordinates), e);
        }
    }

    private static String lacking(DependencyResolutionException e, String coordinates) {
        if (e.getResult() == null) {
            return "";
        }
        return e.getResult().getArtifactResults().stream()
                .filter(result -> !result.isResolved())
                .map(ArtifactResult::getRequest)
                .map(request -> name(request.getArtifact()))
                .filter(name -> !name.equals(coordinates))
                .findFirst()
                .map(name -> ", it needs " + name)
                .orElse("");
    }

    private static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
    }
}
