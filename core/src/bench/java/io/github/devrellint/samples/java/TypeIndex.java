package io.github.devrellint.samples.java;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Which types a simple name may mean: of the project, of the JDK, of the project's libraries. */
final class TypeIndex {

    private static final List<String> COMMON =
            List.of(
                    "java.lang",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "java.util.concurrent",
                    "java.util.concurrent.atomic",
                    "java.util.concurrent.locks",
                    "java.util.regex",
                    "java.time",
                    "java.time.temporal",
                    "java.time.format",
                    "java.io",
                    "java.nio.file",
                    "java.nio.charset",
                    "java.nio",
                    "java.net",
                    "java.net.http",
                    "java.math",
                    "java.text",
                    "java.lang.reflect",
                    "java.lang.annotation",
                    "java.lang.invoke",
                    "java.security",
                    "java.sql",
                    "javax.sql",
                    "javax.crypto");

    private final Map<String, TreeSet<String>> own = new HashMap<>();
    private final Map<String, TreeSet<String>> jdk = new HashMap<>();
    private final Map<String, TreeSet<String>> libraries = new HashMap<>();
    private final TreeSet<String> ownPackages = new TreeSet<>();

    TypeIndex(List<Path> classes, List<Path> jars) throws IOException {
        for (Path folder : classes) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .forEach(name -> add(own, name));
            }
        }
        own.values().forEach(names -> names.forEach(name -> ownPackages.add(packageOf(name))));
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                    add(libraries, e.nextElement().getName());
                }
            }
        }
        try (Stream<Path> files =
                Files.walk(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules"))) {
            files.filter(file -> file.getNameCount() > 3)
                    .map(file -> file.subpath(2, file.getNameCount()).toString())
                    .filter(name -> name.startsWith("java/") || name.startsWith("javax/"))
                    .forEach(name -> add(jdk, name));
        }
    }

    private static void add(Map<String, TreeSet<String>> into, String file) {
        if (!file.endsWith(".class") || file.startsWith("META-INF") || file.contains("-info.")) {
            return;
        }
        String name = file.substring(0, file.length() - 6).replace('/', '.');
        String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        if (!simple.isEmpty() && Character.isJavaIdentifierStart(simple.charAt(0))) {
            into.computeIfAbsent(simple, any -> new TreeSet<>()).add(name.replace('$', '.'));
        }
    }

    static String packageOf(String type) {
        int end = type.length();
        for (int dot = type.indexOf('.'); dot > 0; dot = type.indexOf('.', dot + 1)) {
            if (Character.isUpperCase(type.charAt(dot + 1))) {
                end = dot;
                break;
            }
        }
        return end == type.length() ? "" : type.substring(0, end);
    }

    /** Whether the project has a type of that simple name. */
    boolean isOwn(String simple) {
        return own.containsKey(simple);
    }

    boolean isOwnPackage(String name) {
        return ownPackages.contains(name);
    }

    /**
     * What a simple name most probably means: the project's, then the JDK's, then a library's. A
     * class nested in one of the project's comes after those of the JDK that everybody knows.
     */
    Optional<String> find(String simple) {
        Optional<String> ofProject =
                own.getOrDefault(simple, new TreeSet<>()).stream()
                        .min(java.util.Comparator.comparingInt(String::length));
        if (ofProject.filter(name -> name.equals(packageOf(name) + "." + simple)).isPresent()) {
            return ofProject;
        }
        List<String> names = new ArrayList<>(jdk.getOrDefault(simple, new TreeSet<>()));
        for (String common : COMMON) {
            if (names.contains(common + "." + simple)) {
                return Optional.of(common + "." + simple);
            }
        }
        if (ofProject.isPresent()) {
            return ofProject;
        }
        TreeSet<String> others = libraries.getOrDefault(simple, new TreeSet<>());
        if (others.size() == 1) {
            return Optional.of(others.first());
        }
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }
}
