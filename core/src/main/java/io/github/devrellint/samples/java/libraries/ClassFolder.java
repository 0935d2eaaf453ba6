package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.libraries.ClassIndex.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One jar, folder of class files or folder of sources. Names are read once; a class file is read
 * when somebody asks for a class of its name. What can't be read holds no classes: the compiler
 * says so where it matters.
 */
final class ClassFolder {

    /** Where Maven and Gradle put the classes of tests. */
    private static final List<String> TESTS = List.of("test-classes", "classes/java/test");

    private final Path path;
    private final boolean folder;
    private final boolean ofProject;
    private final boolean source;
    private final String suffix;
    private final Map<String, ClassFile> read = new ConcurrentHashMap<>();
    private volatile Map<String, List<String>> bySimpleName;

    private ClassFolder(Path path, boolean folder) {
        this.path = path;
        this.folder = folder;
        this.ofProject = folder && TESTS.stream().noneMatch(path::endsWith);
        this.source = Javac.isSourceFolder(path);
        this.suffix = source ? ".java" : ".class";
    }

    static ClassFolder of(Path path) {
        return new ClassFolder(path, Files.isDirectory(path));
    }

    Path path() {
        return path;
    }

    /** Whether readers know its classes as the project's: those of its tests they do not. */
    boolean ofProject() {
        return ofProject;
    }

    Set<String> simpleNames() {
        return names().keySet();
    }

    /** Returns the public classes of a simple name. */
    List<Type> types(String simpleName) {
        return names().getOrDefault(simpleName, List.of()).stream()
                .filter(file -> classFile(file).isPublic())
                .map(this::type)
                .toList();
    }

    boolean hasStatic(String typeName, String method) {
        String simple = typeName.substring(typeName.lastIndexOf('.') + 1);
        return names().getOrDefault(simple, List.of()).stream()
                .filter(file -> type(file).name().equals(typeName))
                .anyMatch(file -> classFile(file).staticMethods().contains(method));
    }

    /** The class file of a class by its fully qualified name; a source has none. */
    Optional<ClassFile> classFile(Type type) {
        String simple = type.name().substring(type.name().lastIndexOf('.') + 1);
        return source
                ? Optional.empty()
                : names().getOrDefault(simple, List.of()).stream()
                        .filter(file -> type(file).name().equals(type.name()))
                        .findFirst()
                        .map(this::classFile);
    }

    private Type type(String file) {
        String binary = file.substring(0, file.length() - suffix.length()).replace('/', '.');
        return new Type(binary.replace('$', '.'), binary.indexOf('$') >= 0, ofProject);
    }

    private Map<String, List<String>> names() {
        if (bySimpleName == null) {
            Map<String, List<String>> names = new HashMap<>();
            for (String file : files()) {
                add(file, names);
                if (source) {
                    String outer = file.substring(0, file.length() - suffix.length());
                    headers(file).nested().forEach(nested -> add(outer + nested + suffix, names));
                }
            }
            bySimpleName = names;
        }
        return bySimpleName;
    }

    private void add(String file, Map<String, List<String>> into) {
        simpleName(file)
                .ifPresent(name -> into.computeIfAbsent(name, key -> new ArrayList<>()).add(file));
    }

    /**
     * The name behind the last {@code /} or {@code $}; empty for classes without a name, and for
     * copies of a library.
     */
    private Optional<String> simpleName(String file) {
        boolean copied = file.contains("/shaded/") || file.contains("/repackaged/");
        if (!file.endsWith(suffix) || file.startsWith("META-INF/") || copied) {
            return Optional.empty();
        }
        int end = file.length() - suffix.length();
        int start = Math.max(file.lastIndexOf('/', end), file.lastIndexOf('$', end)) + 1;
        boolean named = start < end && Character.isJavaIdentifierStart(file.charAt(start));
        return named && file.indexOf('-') < 0
                ? Optional.of(file.substring(start, end))
                : Optional.empty();
    }

    private List<String> files() {
        if (!Files.isReadable(path)) {
            return List.of();
        }
        if (folder) {
            try (Stream<Path> files = Files.walk(path)) {
                return files.map(file -> SlashPath.of(path.relativize(file)))
                        .filter(file -> file.endsWith(suffix))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                return List.of();
            }
        }
        try (ZipFile jar = new ZipFile(path.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private ClassFile classFile(String file) {
        return read.computeIfAbsent(file, this::readClassFile);
    }

    private ClassFile readClassFile(String file) {
        if (source) {
            int nested = file.indexOf('$');
            SourceHeaders headers = headers(nested < 0 ? file : file.substring(0, nested) + suffix);
            Set<String> statics = nested < 0 ? headers.statics() : Set.of();
            return new ClassFile(nested >= 0 || headers.visible(), statics, Set.of());
        }
        try {
            return ClassFile.read(bytes(file));
        } catch (IOException e) {
            return ClassFile.UNREADABLE;
        }
    }

    /** What a source file tells. */
    private SourceHeaders headers(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1, file.length() - suffix.length());
        return SourceHeaders.of(path.resolve(file), name);
    }

    private byte[] bytes(String file) throws IOException {
        if (folder) {
            return Files.readAllBytes(path.resolve(file));
        }
        try (ZipFile jar = new ZipFile(path.toFile())) {
            return jar.getInputStream(jar.getEntry(file)).readAllBytes();
        }
    }
}
