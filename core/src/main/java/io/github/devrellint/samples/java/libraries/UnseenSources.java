package io.github.devrellint.samples.java.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Sources of a project that no Java compiler is given: those of its tests, and those in Kotlin,
 * Groovy or Scala of modules that are not built. A package that has some holds classes that are not
 * known. Safe for use by several threads.
 */
final class UnseenSources {

    static final UnseenSources NONE = new UnseenSources(List.of());

    /** Below a module, whether it is built or not: a class path for readers has no tests. */
    static final List<String> OF_TESTS =
            List.of("src/test/java", "src/test/kotlin", "src/test/groovy", "src/testFixtures/java");

    /** Below a module that is not built. */
    static final List<String> OF_OTHER_LANGUAGES =
            List.of(
                    "src/main/java",
                    "src/main/kotlin",
                    "src/main/groovy",
                    "src/main/scala",
                    "src/commonMain/kotlin",
                    "src/jvmMain/kotlin");

    /** A file of these may declare a class of any name. */
    private static final List<String> OTHER_LANGUAGES = List.of(".kt", ".groovy", ".scala");

    private final List<Path> roots;
    private final Set<Path> places = ConcurrentHashMap.newKeySet();

    UnseenSources(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** Whether a file may declare a top-level class, or a class nested in it. */
    boolean mayDeclare(String packageName, String simpleName) {
        String folder = packageName.replace('.', '/');
        return roots.stream()
                .map(root -> root.resolve(folder))
                .peek(places::add)
                .anyMatch(
                        place ->
                                Files.isRegularFile(place.resolve(simpleName + ".java"))
                                        || hasOtherLanguage(place));
    }

    private static boolean hasOtherLanguage(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> OTHER_LANGUAGES.stream().anyMatch(name::endsWith));
        } catch (IOException e) {
            return true; // what can't be read may declare anything
        }
    }

    /** The folders that were asked for classes, whether they exist or not. */
    Set<Path> places() {
        return Set.copyOf(places);
    }
}
