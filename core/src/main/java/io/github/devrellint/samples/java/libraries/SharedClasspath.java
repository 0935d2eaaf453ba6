package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.config.Config;
import io.github.devrellint.config.SampleSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the configuration puts on the class path of every Java sample.
 *
 * @param problems entries that lead to nothing, by the key that names them
 */
public record SharedClasspath(List<Path> entries, List<String> problems) {

    public static SharedClasspath of(Config config, DependencyResolver resolver) {
        SampleSettings.Java settings = config.samples().java();
        List<Path> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name : settings.classpath()) {
            Path path = config.base().resolve(name);
            entries.add(path);
            fault(path).ifPresent(why -> problems.add("samples.java.classpath: " + why + name));
        }
        for (String coordinates : settings.dependencies()) {
            DependencyResolver.Jars jars = resolver.resolve(coordinates);
            entries.addAll(jars.files());
            jars.problem().ifPresent(why -> problems.add("samples.java.dependencies: " + why));
        }
        return new SharedClasspath(List.copyOf(entries), List.copyOf(problems));
    }

    /** Why the compiler, which is silent about it, would see nothing there. */
    private static Optional<String> fault(Path entry) {
        if (!Files.exists(entry)) {
            return Optional.of("no such file or folder: ");
        }
        try {
            if (Files.isDirectory(entry)) {
                ProjectLayout.holdsFiles(entry);
            } else if (!ArchiveSignature.startsIn(entry)) {
                return Optional.of("neither a jar nor a folder: ");
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("can't be read (" + e.getMessage() + "): ");
        }
    }

    /** Whether there are folders of classes, which may lie anywhere. */
    boolean holdsFolders() {
        return entries.stream().anyMatch(Files::isDirectory);
    }
}
