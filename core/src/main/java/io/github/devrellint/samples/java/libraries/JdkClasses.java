package io.github.devrellint.samples.java.libraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Packages of the JDK whose classes samples use without import. Left out are those whose names mean
 * something else more often than not: {@code java.awt}, {@code javax.swing} and the like.
 */
public final class JdkClasses {

    private static final String HTTP = "java.net.http";

    /** Packages that fragments may use without import; no two of them share a name. */
    public static final List<String> COMMON =
            List.of(
                    "java.io",
                    "java.math",
                    "java.net",
                    HTTP,
                    "java.nio.charset",
                    "java.nio.file",
                    "java.time",
                    "java.time.format",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.concurrent.atomic",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream");

    /** Those that are looked at only for a name that nothing else explains, the likeliest first. */
    private static final List<String> FURTHER =
            List.of(
                    "java.lang.invoke",
                    "java.lang.reflect",
                    "java.lang.annotation",
                    "java.lang.management",
                    "java.lang.ref",
                    "java.nio",
                    "java.nio.channels",
                    "java.nio.file.attribute",
                    "java.security",
                    "java.security.cert",
                    "java.security.interfaces",
                    "java.security.spec",
                    "java.sql",
                    "java.text",
                    "java.time.chrono",
                    "java.time.temporal",
                    "java.time.zone",
                    "java.util.concurrent.locks",
                    "java.util.jar",
                    "java.util.logging",
                    "java.util.zip",
                    "javax.crypto",
                    "javax.crypto.spec",
                    "javax.net.ssl",
                    "javax.sql");

    private JdkClasses() {}

    /**
     * Returns those of {@link #COMMON} that code with some names may need: one that came with Java
     * 11 only if a name is in it, since no program for an older release can import it.
     */
    public static List<String> commonFor(Set<String> names) {
        return COMMON.stream()
                .filter(
                        each ->
                                !each.equals(HTTP)
                                        || names.stream().anyMatch(n -> exists(HTTP + "." + n)))
                .toList();
    }

    /** Returns the packages whose classes need no import in a fragment. */
    public static List<String> unimported() {
        return Stream.concat(Stream.of("java.lang"), COMMON.stream()).toList();
    }

    /** Whether a class of {@link #COMMON} has that simple name. */
    public static boolean isCommon(String simpleName) {
        return in(COMMON, simpleName).isPresent();
    }

    /** Whether the class of {@link #COMMON} with that simple name takes type arguments. */
    public static boolean isGeneric(String simpleName) {
        return in(COMMON, simpleName)
                .map(
                        name -> {
                            try {
                                ClassLoader jdk = ClassLoader.getPlatformClassLoader();
                                return Class.forName(name, false, jdk).getTypeParameters();
                            } catch (ClassNotFoundException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .filter(parameters -> parameters.length > 0)
                .isPresent();
    }

    /** Returns the fully qualified name of the class of a further package with that simple name. */
    public static Optional<String> further(String simpleName) {
        return in(FURTHER, simpleName);
    }

    /** Returns the fully qualified names of the classes with that simple name in all of these. */
    public static List<String> named(String simpleName) {
        return Stream.of(List.of("java.lang"), COMMON, FURTHER)
                .flatMap(packages -> in(packages, simpleName).stream())
                .toList();
    }

    /** Returns the simple names of the public classes of {@code java.lang}. */
    public static Set<String> ofJavaLang() {
        return JavaLang.NAMES;
    }

    /** Loaded by the first use. */
    private static final class JavaLang {

        private static final Set<String> NAMES = read();

        private static Set<String> read() {
            Path folder =
                    FileSystems.getFileSystem(URI.create("jrt:/"))
                            .getPath("modules/java.base/java/lang");
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".class") && name.indexOf('$') < 0)
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Optional<String> in(List<String> packages, String simpleName) {
        return packages.stream()
                .map(name -> name + "." + simpleName)
                .filter(JdkClasses::exists)
                .findFirst();
    }

    /** Whether the JDK at hand has a class of that fully qualified name. */
    public static boolean exists(String className) {
        String file = className.replace('.', '/') + ".class";
        return ClassLoader.getPlatformClassLoader().getResource(file) != null;
    }
}
