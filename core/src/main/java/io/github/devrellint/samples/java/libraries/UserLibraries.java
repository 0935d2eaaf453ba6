package io.github.devrellint.samples.java.libraries;

import java.nio.file.Path;
import java.util.List;

/**
 * Libraries by the Maven settings of the user: from the local repository, and if the run may use
 * the network, from Maven Central or its mirror. Loads Maven Resolver when the first is asked for.
 */
public final class UserLibraries implements Libraries, AutoCloseable {

    private final boolean online;
    private final Path settings;
    private MavenRepository maven;

    /**
     * @param online whether the network may be used
     * @param settings file with the user's settings, which need not exist
     */
    public UserLibraries(boolean online, Path settings) {
        this.online = online;
        this.settings = settings;
    }

    public static UserLibraries of(boolean online) {
        return new UserLibraries(online, LocalRepository.userSettings());
    }

    @Override
    public List<Path> resolve(String coordinates) throws MissingLibraryException {
        return maven().resolve(coordinates);
    }

    private synchronized MavenRepository maven() throws MissingLibraryException {
        if (maven == null) {
            maven = new MavenRepository(online, MavenSettings.read(settings));
        }
        return maven;
    }

    @Override
    public synchronized void close() {
        if (maven != null) {
            maven.close();
        }
    }
}
