package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.config.Config;
import io.github.devrellint.config.SampleSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
            if (!Files.exists(path)) {
                problems.add("samples.java.classpath: no such file or folder: " + name);
            }
        }
        for (String coordinates : settings.dependencies()) {
            DependencyResolver.Jars jars = resolver.resolve(coordinates);
            entries.addAll(jars.files());
            jars.problem().ifPresent(why -> problems.add("samples.java.dependencies: " + why));
        }
        return new SharedClasspath(List.copyOf(entries), List.copyOf(problems));
    }

    /** Whether there are folders of classes, which may lie anywhere. */
    boolean holdsFolders() {
        return entries.stream().anyMatch(Files::isDirectory);
    }
}
