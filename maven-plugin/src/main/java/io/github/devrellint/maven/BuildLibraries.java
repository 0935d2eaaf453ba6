package io.github.devrellint.maven;

import io.github.devrellint.samples.java.libraries.Libraries;
import io.github.devrellint.samples.java.libraries.LibraryResolver;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * Resolves libraries as the build resolves its own: by its session, with mirrors, proxies and
 * credentials, from the repositories of a project.
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

    /** Whether a library was resolved, so that the result may differ next time. */
    boolean asked() {
        return asked;
    }

    @Override
    public List<Path> resolve(String coordinates) throws MissingLibraryException {
        asked = true;
        String places =
                session.isOffline()
                        ? "the local repository; Maven is offline"
                        : "the repositories of the project";
        return new LibraryResolver(system, session, repositories).resolve(coordinates, places);
    }
}
