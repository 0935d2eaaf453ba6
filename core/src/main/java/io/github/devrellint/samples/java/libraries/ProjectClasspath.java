package io.github.devrellint.samples.java.libraries;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The class path of a project that no build tool tells, found without running anything. */
final class ProjectClasspath {

    private static final long LONGEST = 1 << 20;

    private ProjectClasspath() {}

    /**
     * Returns class folders, sources of what is not compiled, and jars that the build has left a
     * list of: for a folder of a module those of the module and of what it depends on, else, and
     * for a module of documentation that has no code, those of all.
     */
    static Collection<Path> of(ProjectLayout project, Path folder) {
        Predicate<Path> seen = seenFrom(folder, project);
        Set<Path> entries = new LinkedHashSet<>();
        project.outputs().stream().filter(seen).forEach(entries::add);
        project.sources().stream().filter(seen).forEach(entries::add);
        listed(project).stream().filter(Files::isRegularFile).forEach(entries::add);
        return entries;
    }

    /** Class folders and sources of the modules that a folder does not see. */
    static List<Path> ofOtherModules(ProjectLayout project, Path folder) {
        Predicate<Path> seen = seenFrom(folder, project);
        return Stream.concat(project.outputs().stream(), project.sources().stream())
                .filter(seen.negate())
                .toList();
    }

    /** The jars that the build has left a list of, whether they are there or not. */
    static Set<Path> listed(ProjectLayout project) {
        Set<Path> jars = new LinkedHashSet<>();
        project.pathFiles().forEach(file -> jars.addAll(listed(file, project.root())));
        return jars;
    }

    /** Returns the POMs of the modules whose classes a folder sees. */
    static List<Path> poms(ProjectLayout project, Path folder) {
        return project.poms().stream().filter(seenFrom(folder, project)).toList();
    }

    private static Predicate<Path> seenFrom(Path folder, ProjectLayout project) {
        MavenModules modules = new MavenModules(project.poms());
        Optional<Path> module =
                modules.around(folder).filter(found -> !found.equals(project.root()));
        if (module.isEmpty()) {
            return path -> true;
        }
        Set<Path> reach = modules.reach(module.get());
        Predicate<Path> reached = path -> modules.around(path).filter(reach::contains).isPresent();
        boolean hasCode =
                Stream.concat(project.outputs().stream(), project.sources().stream())
                        .anyMatch(reached);
        return hasCode ? reached : path -> true;
    }

    /**
     * The jars that a file lists, as far as they lie in the project or in a repository of the
     * user's build tools: the file is the repository's, which may not name others.
     */
    private static List<Path> listed(Path file, Path root) {
        List<Path> jars = new ArrayList<>();
        try {
            if (Files.size(file) > LONGEST) {
                return List.of();
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            for (String name : text.split("[\\n" + File.pathSeparator + "]")) {
                Path path = root.resolve(name.strip()).normalize();
                if (isTrusted(path, root)) {
                    jars.add(path);
                }
            }
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
        return jars;
    }

    private static boolean isTrusted(Path path, Path root) {
        Path home = Path.of(System.getProperty("user.home"));
        boolean jar = path.toString().endsWith(".jar");
        return jar
                && (path.startsWith(root)
                        || path.startsWith(home.resolve(".m2"))
                        || path.startsWith(home.resolve(".gradle")));
    }
}
