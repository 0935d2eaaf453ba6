package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.base.GitRepository;
import io.github.devrellint.samples.java.javac.Javac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The Java project that documents stand beside, by the usual folders of Maven, Gradle and Eclipse.
 *
 * @param root of the project
 * @param outputs folders with class files
 * @param sources folders with the sources of modules that are not compiled
 * @param unseen folders with sources that the compiler of samples is not given
 * @param others those of them that may have sources in other languages than Java
 * @param poms the {@code pom.xml} of each module
 * @param pathFiles files in which a build has left its class path
 */
public record ProjectLayout(
        Path root,
        List<Path> outputs,
        List<Path> sources,
        List<Path> unseen,
        List<Path> others,
        List<Path> poms,
        List<Path> pathFiles) {

    private static final List<String> BUILD_FILES =
            List.of(
                    "pom.xml",
                    "build.gradle",
                    "build.gradle.kts",
                    "settings.gradle",
                    "settings.gradle.kts");
    private static final List<String> OUTPUTS =
            List.of(
                    "target/classes",
                    "build/classes/java/main",
                    "build/classes/kotlin/main",
                    "bin/main");
    private static final List<String> PATH_FILES =
            List.of(
                    "target/classpath",
                    "target/classpath.txt",
                    "target/cp.txt",
                    "build/classpath.txt");
    private static final Set<String> NO_MODULES =
            Set.of("src", "target", "build", "bin", "out", "node_modules", "docs", "gradle");

    /** A module lies hardly deeper, and there are hardly more. */
    private static final int DEEPEST = 5;

    private static final int MOST_FOLDERS = 5_000;

    /**
     * Finds the root of the project that a folder belongs to; a project ends at a repository of
     * Git.
     *
     * @param folder absolute
     */
    static Optional<Path> rootOf(Path folder) {
        Path repository = GitRepository.around(folder).orElse(folder.getRoot());
        Path root = null;
        for (Path at = folder; at != null && at.startsWith(repository); at = at.getParent()) {
            if (BUILD_FILES.stream().map(at::resolve).anyMatch(Files::isRegularFile)) {
                root = at;
            }
        }
        return Optional.ofNullable(root);
    }

    /**
     * Looks for the modules of a project.
     *
     * @param unreadable takes a folder that can't be read, and why: nobody may take it for empty
     */
    static ProjectLayout of(Path root, BiConsumer<Path, String> unreadable) {
        List<Path> outputs = new ArrayList<>();
        List<Path> sources = new ArrayList<>();
        List<Path> unseen = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        List<Path> poms = new ArrayList<>();
        List<Path> pathFiles = new ArrayList<>();
        for (Path module : modules(root)) {
            List<Path> classes =
                    OUTPUTS.stream()
                            .map(module::resolve)
                            .filter(folder -> holdsFiles(folder, unreadable))
                            .toList();
            outputs.addAll(classes);
            unseen.addAll(folders(module, UnseenSources.OF_TESTS));
            if (classes.isEmpty()) {
                sources.addAll(folders(module, Javac.SOURCE_FOLDERS));
                others.addAll(folders(module, List.of(UnseenSources.OF_JAVA)));
                others.addAll(ofOtherLanguages(module));
            }
            if (Files.isRegularFile(module.resolve("pom.xml"))) {
                poms.add(module.resolve("pom.xml"));
            }
            PATH_FILES.stream()
                    .map(module::resolve)
                    .filter(Files::isRegularFile)
                    .forEach(pathFiles::add);
        }
        unseen.addAll(others);
        return new ProjectLayout(root, outputs, sources, unseen, others, poms, pathFiles);
    }

    private static List<Path> folders(Path module, List<String> names) {
        return names.stream().map(module::resolve).filter(Files::isDirectory).toList();
    }

    /** Kotlin has a set of sources for each platform, whatever its name; of tests nobody reads. */
    private static List<Path> ofOtherLanguages(Path module) {
        try (Stream<Path> sets = Files.list(module.resolve("src"))) {
            return sets.filter(set -> !set.getFileName().toString().matches(".*[tT]est.*"))
                    .sorted()
                    .flatMap(set -> folders(set, UnseenSources.LANGUAGES).stream())
                    .toList();
        } catch (IOException e) {
            return List.of(); // a module without sources
        }
    }

    private static boolean holdsFiles(Path folder, BiConsumer<Path, String> unreadable) {
        try {
            return holdsFiles(folder);
        } catch (IOException e) {
            unreadable.accept(folder, "can't be read: " + e.getMessage());
            return false;
        }
    }

    /**
     * Whether there is a file in a folder: what did not compile leaves empty ones.
     *
     * @throws IOException if the folder, or one in it, can't be read
     */
    public static boolean holdsFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count() > 0; // looks at all folders
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The folders of the project that may be modules, in a fixed order, the root first. */
    private static List<Path> modules(Path root) {
        List<Path> folders = new ArrayList<>();
        try {
            Files.walkFileTree(
                    root,
                    Set.of(),
                    DEEPEST,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            String name =
                                    folder.getFileName() == null
                                            ? ""
                                            : folder.getFileName().toString();
                            boolean other = name.startsWith(".") || NO_MODULES.contains(name);
                            if (!folder.equals(root) && other) {
                                return FileVisitResult.SKIP_SUBTREE;
                            }
                            folders.add(folder);
                            return folders.size() < MOST_FOLDERS
                                    ? FileVisitResult.CONTINUE
                                    : FileVisitResult.TERMINATE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            // what can't be listed has no modules
        }
        return folders.stream().sorted().toList();
    }
}
