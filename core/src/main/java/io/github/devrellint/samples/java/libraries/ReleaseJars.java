package io.github.devrellint.samples.java.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * Finds the jars of earlier releases of a project in the local repository of Maven and the cache of
 * Gradle.
 */
final class ReleaseJars {

    private static final Path GRADLE =
            Path.of(System.getProperty("user.home"), ".gradle", "caches", "modules-2", "files-2.1");

    private final Set<Path> places = new HashSet<>();

    /** A jar, and what people call it: {@code acme-core 1.2}. */
    record Release(String name, ClassFolder jar, Path path) {}

    private record Jar(ComparableVersion version, Path path) {}

    /** The last release of each project that is on this machine. */
    List<Release> of(List<ProjectPom> poms) {
        List<Release> releases = new ArrayList<>();
        for (ProjectPom pom : poms) {
            if (pom.problems().isEmpty()) {
                last(pom).ifPresent(releases::add);
            }
        }
        return List.copyOf(releases);
    }

    private Optional<Release> last(ProjectPom pom) {
        Path maven =
                LocalRepository.ofUser()
                        .resolve(pom.group().replace('.', '/'))
                        .resolve(pom.artifact());
        Path gradle = GRADLE.resolve(pom.group()).resolve(pom.artifact());
        try {
            ComparableVersion now = new ComparableVersion(pom.version());
            List<Jar> jars = new ArrayList<>();
            for (Path folder :
                    Stream.concat(folders(maven).stream(), folders(gradle).stream()).toList()) {
                String version = folder.getFileName().toString();
                jar(folder, pom.artifact() + "-" + version + ".jar")
                        .ifPresent(path -> jars.add(new Jar(new ComparableVersion(version), path)));
            }
            return jars.stream()
                    .filter(jar -> jar.version().compareTo(now) <= 0)
                    .max(Comparator.comparing(Jar::version))
                    .map(
                            jar ->
                                    new Release(
                                            pom.artifact() + " " + jar.version(),
                                            ClassFolder.of(jar.path()),
                                            jar.path()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private List<Path> folders(Path folder) throws IOException {
        places.add(folder);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** The jar of a version: in its folder in Maven's repository, one deeper in Gradle's cache. */
    private Optional<Path> jar(Path version, String name) throws IOException {
        for (Path folder : Stream.concat(Stream.of(version), folders(version).stream()).toList()) {
            places.add(folder.resolve(name));
            if (Files.isRegularFile(folder.resolve(name))) {
                return Optional.of(folder.resolve(name));
            }
        }
        return Optional.empty();
    }

    /** Files and folders, there or not, that have been looked for. */
    Set<Path> places() {
        return places;
    }
}
