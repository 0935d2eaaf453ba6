package io.github.devrellint.samples.java;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;

/** Maven Resolver, apart from {@link DependencyResolver} so that it is loaded only when needed. */
final class MavenRepository implements AutoCloseable {

    private static final String CENTRAL = "https://repo.maven.apache.org/maven2/";

    private final RepositorySystem system;
    private final CloseableSession session;

    /** Some artifact is nowhere to be found. */
    static final class UnresolvedException extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Optional<String> artifact;

        UnresolvedException(Optional<String> artifact, Exception cause) {
            super(cause);
            this.artifact = artifact;
        }

        /** The coordinates of what is missing, as far as the resolver says. */
        Optional<String> artifact() {
            return artifact;
        }
    }

    /**
     * @param online whether Maven Central may be asked
     * @param local a local repository; what lies in it counts, wherever it came from
     */
    MavenRepository(boolean online, Path local) {
        system = new RepositorySystemSupplier().get();
        session =
                new SessionBuilderSupplier(system)
                        .get()
                        .withLocalRepositories(new LocalRepository(local.toFile(), "simple"))
                        .setSystemProperties(System.getProperties())
                        .setOffline(!online)
                        .build();
    }

    /**
     * Returns the jars of an artifact and of what it needs at run time, itself first.
     *
     * @throws UnresolvedException if one of them is neither here nor, online, in Maven Central
     * @throws IllegalArgumentException if the text is no coordinates
     */
    List<Path> resolve(String coordinates) throws UnresolvedException {
        CollectRequest request = new CollectRequest();
        // as a dependency, not as the root: what is optional for the artifact is not wanted here
        request.addDependency(new Dependency(new DefaultArtifact(coordinates), "runtime"));
        request.addRepository(new RemoteRepository.Builder("central", "default", CENTRAL).build());
        try {
            return system
                    .resolveDependencies(session, new DependencyRequest(request, null))
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact().getPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new UnresolvedException(missing(e), e);
        }
    }

    private static Optional<String> missing(DependencyResolutionException e) {
        if (e.getResult() == null) {
            return Optional.empty();
        }
        return e.getResult().getArtifactResults().stream()
                .filter(ArtifactResult::isMissing)
                .map(result -> name(result.getRequest().getArtifact()))
                .findFirst();
    }

    private static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
    }

    @Override
    public void close() {
        session.close();
        system.shutdown();
    }
}
