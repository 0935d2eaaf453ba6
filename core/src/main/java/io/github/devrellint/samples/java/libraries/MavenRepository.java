package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.samples.java.libraries.Libraries.MissingLibraryException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;

/** Maven Resolver, apart from {@link UserLibraries} so that it is loaded only when needed. */
final class MavenRepository implements Libraries, AutoCloseable {

    private static final String CENTRAL = "https://repo.maven.apache.org/maven2/";

    private final boolean online;
    private final boolean offline;
    private final RepositorySystem system;
    private final CloseableSession session;
    private final List<RemoteRepository> remote;

    /**
     * @param online whether Maven Central or its mirror may be asked
     * @param settings of the user; what lies in the local repository counts, wherever it came from
     */
    MavenRepository(boolean online, MavenSettings settings) {
        this.online = online;
        this.offline = settings.offline();
        LocalRepository local = new LocalRepository(settings.local().toFile(), "simple");
        system = new RepositorySystemSupplier().get();
        session =
                new SessionBuilderSupplier(system)
                        .get()
                        .withLocalRepositories(local)
                        .setSystemProperties(System.getProperties())
                        .setMirrorSelector(settings.mirrors())
                        .setProxySelector(settings.proxies())
                        .setAuthenticationSelector(settings.servers())
                        .setOffline(!online || offline)
                        .build();
        RemoteRepository central =
                new RemoteRepository.Builder("central", "default", CENTRAL).build();
        remote = system.newResolutionRepositories(session, List.of(central));
    }

    /**
     * @throws IllegalArgumentException if the text is no coordinates
     */
    @Override
    public List<Path> resolve(String coordinates) throws MissingLibraryException {
        return new LibraryResolver(system, session, remote).resolve(coordinates, places());
    }

    private String places() {
        if (offline) {
            return "the local repository; settings.xml says to be offline";
        }
        return online
                ? "the local repository or " + remoteName()
                : "the local repository; --online looks in " + remoteName();
    }

    private String remoteName() {
        RemoteRepository used = remote.get(0);
        return used.getMirroredRepositories().isEmpty()
                ? "Maven Central"
                : "its mirror " + used.getId();
    }

    @Override
    public void close() {
        session.close();
        system.shutdown();
    }
}
