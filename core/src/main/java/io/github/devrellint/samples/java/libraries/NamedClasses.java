package io.github.devrellint.samples.java.libraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The classes that the code of a project names, its own and those of libraries, which need not be
 * on the class path. Read at the first question. Safe for use by several threads.
 */
final class NamedClasses {

    private static final Pattern IMPORT =
            Pattern.compile(
                    "(?m)(?:^|;)[ \\t]*+import\\s++(?:static\\s++)?"
                            + "((?:[a-z_]\\w*+\\.){1,30})([A-Z]\\w*+)");

    /**
     * In a constant of a class file: {@code (ILorg/acme/Pump;)V}. It begins where a word does, so
     * that a long constant is not read again from each of its letters.
     */
    private static final Pattern CONSTANT =
            Pattern.compile(
                    "(?<![\\w/])[A-Z]*+((?:[a-z_]\\w*+/){1,30})([A-Z]\\w*+)(?:\\$([A-Z]\\w*+))?");

    private final List<Path> folders;
    private volatile Map<String, Set<String>> bySimpleName;

    /**
     * @param folders with sources or class files
     */
    NamedClasses(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Returns the fully qualified names of the classes of a simple name. */
    Set<String> of(String simpleName) {
        if (bySimpleName == null) {
            Map<String, Set<String>> names = new HashMap<>();
            folders.forEach(folder -> read(folder, names));
            bySimpleName = names;
        }
        return bySimpleName.getOrDefault(simpleName, Set.of());
    }

    private static void read(Path folder, Map<String, Set<String>> into) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> readFile(file, into));
        } catch (IOException | UncheckedIOException e) {
            // what can't be read names nothing that is known
        }
    }

    private static void readFile(Path file, Map<String, Set<String>> into) {
        String name = file.toString();
        try {
            if (name.endsWith(".class")) {
                for (String constant : ClassFile.texts(Files.readAllBytes(file))) {
                    CONSTANT.matcher(constant).results().forEach(each -> add(each, into));
                }
            } else if (name.endsWith(".java") || UnseenSources.isOtherLanguage(name)) {
                String code = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                IMPORT.matcher(code).results().forEach(each -> add(each, into));
            }
        } catch (IOException e) {
            // as above, but the other files of the folder count
        }
    }

    private static void add(MatchResult found, Map<String, Set<String>> into) {
        String qualified = (found.group(1) + found.group(2)).replace('/', '.');
        into.computeIfAbsent(found.group(2), key -> new HashSet<>()).add(qualified);
        if (found.groupCount() > 2 && found.group(3) != null) {
            into.computeIfAbsent(found.group(3), key -> new HashSet<>())
                    .add(qualified + "." + found.group(3));
        }
    }
}
