package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.samples.java.libraries.Libraries.MissingLibraryException;
import java.nio.file.Path;
import java.util.List;
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
 * Resolves an artifact and what it needs at run time. Uses only what Maven Resolver 1 and 2 have in
 * common: in a build, Maven 3 brings its own Resolver 1.
 */
public final class LibraryResolver {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    public LibraryResolver(
            RepositorySystem system,
            RepositorySystemSession session,
            List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = repositories;
    }

    /**
     * Returns the files of an artifact and its dependencies.
     *
     * @param places where they are looked for, for people
     * @throws MissingLibraryException if one of them is not found
     * @throws IllegalArgumentException if the text is no coordinates
     */
    @SuppressWarnings("deprecation") // getPath is of Resolver 2 alone
    public List<Path> resolve(String coordinates, String places) throws MissingLibraryException {
        CollectRequest request = new CollectRequest();
        // as a dependency, not as the root: what is optional for the artifact is not wanted here
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
