package io.github.devrellint.samples.java;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds the jars of coordinates {@code group:artifact:version} with what they depend on: in the
 * local Maven repository, and if the run may use the network, in Maven Central. Loads Maven
 * Resolver when the first is asked for. Safe for use by several threads.
 */
final class DependencyResolver implements AutoCloseable {

    private static final Pattern COORDINATES = Pattern.compile("[\\w.-]+(:[\\w.-]+){2,4}");

    private final boolean online;
    private final Path repository;
    private final Map<String, Jars> known = new ConcurrentHashMap<>();
    private MavenRepository maven;

    /**
     * @param online whether Maven Central may be asked
     * @param repository the local one
     */
    DependencyResolver(boolean online, Path repository) {
        this.online = online;
        this.repository = repository;
    }

    /** Returns one over the user's local repository. */
    static DependencyResolver ofUser(boolean online) {
        Path usual = Path.of(System.getProperty("user.home"), ".m2", "repository");
        String named = System.getProperty("maven.repo.local");
        return new DependencyResolver(online, named == null ? usual : Path.of(named));
    }

    /**
     * Jars that coordinates lead to.
     *
     * @param problem why there are none
     */
    record Jars(List<Path> files, Optional<String> problem) {
        static Jars missing(String why) {
            return new Jars(List.of(), Optional.of(why));
        }
    }

    /** Returns the jars of one dependency and of those that it needs, itself first. */
    Jars resolve(String coordinates) {
        return known.computeIfAbsent(coordinates, this::find);
    }

    private Jars find(String coordinates) {
        if (!COORDINATES.matcher(coordinates).matches()) {
            return Jars.missing("\"" + coordinates + "\" is not group:artifact:version");
        }
        if (!online && !Files.isDirectory(repository)) {
            return Jars.missing(absent(coordinates));
        }
        try {
            List<Path> files = new ArrayList<>(maven().resolve(coordinates));
            return new Jars(List.copyOf(files), Optional.empty());
        } catch (MavenRepository.UnresolvedException e) {
            String lacking = e.artifact().filter(name -> !name.equals(coordinates)).orElse("");
            return Jars.missing(
                    absent(coordinates) + (lacking.isEmpty() ? "" : ", it needs " + lacking));
        } catch (NoClassDefFoundError e) {
            return Jars.missing(
                    coordinates
                            + " is not on the class path, and Maven Resolver is not here to find it");
        }
    }

    private String absent(String coordinates) {
        return online
                ? "can't find " + coordinates + " in the local repository or Maven Central"
                : "can't find "
                        + coordinates
                        + " in the local repository; --online looks in Maven Central";
    }

    private synchronized MavenRepository maven() {
        if (maven == null) {
            maven = new MavenRepository(online, repository);
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
