package io.github.devrellint.samples.java.libraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Code of a project that no Java compiler is given: the sources of its tests, and those in Kotlin,
 * Groovy or Scala of modules that are not built, of which a package holds classes that are not
 * known; and the modules that the one of the page does not depend on. Safe for use by several
 * threads.
 */
final class UnseenSources {

    static final UnseenSources NONE = new UnseenSources(List.of(), List.of(), List.of());

    /** Below a module, whether it is built or not: a class path for readers has no tests. */
    static final List<String> OF_TESTS =
            List.of("src/test/java", "src/test/kotlin", "src/test/groovy", "src/testFixtures/java");

    /** Where a module that is not built has its code, Kotlin beside Java too. */
    static final String OF_JAVA = "src/main/java";

    /** Below a set of sources of a module that is not built: {@code src/commonMain/kotlin}. */
    static final List<String> LANGUAGES = List.of("kotlin", "groovy", "scala");

    /** A file of these may declare a class of any name. */
    private static final List<String> OTHER_LANGUAGES = List.of(".kt", ".groovy", ".scala");

    private static final Pattern DECLARATION =
            Pattern.compile("\\b(?:class|interface|object|trait|enum|typealias)\\s+([A-Z]\\w*)");

    private final List<Path> roots;
    private final List<Path> others;
    private final List<Path> otherModules;
    private final Set<Path> places = ConcurrentHashMap.newKeySet();
    private volatile Set<String> declared;
    private volatile Set<String> ofOtherModules;

    /**
     * @param roots of all sources
     * @param others roots of those among which there may be ones in other languages
     * @param otherModules folders with the classes or sources of other modules
     */
    UnseenSources(List<Path> roots, List<Path> others, List<Path> otherModules) {
        this.roots = List.copyOf(roots);
        this.others = List.copyOf(others);
        this.otherModules = List.copyOf(otherModules);
    }

    /** The folders in which the sources are. */
    List<Path> roots() {
        return roots;
    }

    /** The folders in which the sources in other languages are. */
    List<Path> others() {
        return others;
    }

    /** The folders with the classes or sources of other modules. */
    List<Path> otherModules() {
        return otherModules;
    }

    /** Whether another module has a class of that name, in whatever package. */
    boolean hasInOtherModule(String simpleName) {
        if (ofOtherModules == null) {
            ofOtherModules =
                    otherModules.stream()
                            .map(ClassFolder::of)
                            .flatMap(folder -> folder.simpleNames().stream())
                            .collect(Collectors.toUnmodifiableSet());
        }
        return ofOtherModules.contains(simpleName);
    }

    /** Whether a source in another language declares a type of that name, in whatever package. */
    boolean declares(String simpleName) {
        if (declared == null) {
            Set<String> names = new HashSet<>();
            others.forEach(root -> addDeclared(root, names));
            declared = Set.copyOf(names);
        }
        return declared.contains(simpleName);
    }

    private static void addDeclared(Path root, Set<String> into) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = file.getFileName().toString();
                if (isOtherLanguage(name)) {
                    into.add(name.substring(0, name.lastIndexOf('.')));
                    String code = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                    DECLARATION.matcher(code).results().forEach(found -> into.add(found.group(1)));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // what can't be read declares nothing that is known
        }
    }

    /** Whether a file is one of another language than Java, by its name. */
    static boolean isOtherLanguage(String fileName) {
        return OTHER_LANGUAGES.stream().anyMatch(fileName::endsWith);
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
                    .anyMatch(UnseenSources::isOtherLanguage);
        } catch (IOException e) {
            return true; // what can't be read may declare anything
        }
    }

    /** The folders that were asked for classes, whether they exist or not. */
    Set<Path> places() {
        return Set.copyOf(places);
    }
}
