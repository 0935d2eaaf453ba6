package io.github.devrellint.samples.java.libraries;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the headers in a source file tell of its class, by words and how far they are indented: to
 * parse all sources of a project would take seconds.
 *
 * @param visible whether the class that the file is named after is public, as far as is known
 * @param nested names of the public classes in it, as they stand behind its own: {@code $Builder},
 *     {@code $Builder$Step}
 * @param statics names of its public static methods
 */
record SourceHeaders(boolean visible, List<String> nested, Set<String> statics) {

    private static final Pattern HEADER =
            Pattern.compile(
                    "(?m)^([ \\t]*+)((?:(?:public|protected|private|static|final|abstract|sealed"
                            + "|non-sealed|strictfp)[ \\t]++)*+)"
                            + "(class|interface|enum|record|@interface)[ \\t]++([A-Z]\\w*+)");

    private static final Pattern STATIC_METHOD =
            Pattern.compile(
                    "(?m)^[ \\t]*+(?:public[ \\t]++)?static[ \\t]++"
                            + "[^\\n=;(){}]*?([a-z]\\w*+)[ \\t]*+\\(");

    /** A class whose header was read, and whether those who see the file see it. */
    private record Header(int indentation, String kind, String name, boolean visible) {}

    /**
     * Reads a file.
     *
     * @param className the simple name of the class that it is named after
     */
    static SourceHeaders of(Path file, String className) {
        try {
            return of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), className);
        } catch (IOException e) {
            // what can't be read declares nothing that is known
            return new SourceHeaders(true, List.of(), Set.of());
        }
    }

    private static SourceHeaders of(String code, String className) {
        boolean hidden = false;
        List<String> found = new ArrayList<>();
        Deque<Header> around = new ArrayDeque<>();
        Matcher header = HEADER.matcher(code);
        while (header.find()) {
            int indentation = header.group(1).length();
            while (!around.isEmpty() && around.peek().indentation() >= indentation) {
                around.pop();
            }
            Header outer = around.peek();
            boolean seen = isPublic(header.group(2), outer);
            around.push(new Header(indentation, header.group(3), header.group(4), seen));
            hidden |= outer == null && !seen && header.group(4).equals(className);
            if (outer != null && seen) {
                StringBuilder name = new StringBuilder();
                around.stream()
                        .limit(around.size() - 1)
                        .forEach(each -> name.insert(0, "$" + each.name()));
                found.add(name.toString());
            }
        }
        Set<String> statics =
                STATIC_METHOD
                        .matcher(code)
                        .results()
                        .map(method -> method.group(1))
                        .collect(Collectors.toSet());
        return new SourceHeaders(!hidden, found, statics);
    }

    /** Whether a class is public, and so are those around it. */
    private static boolean isPublic(String modifiers, Header outer) {
        boolean implied =
                outer != null
                        && outer.kind().endsWith("interface")
                        && !modifiers.contains("private");
        return (outer == null || outer.visible()) && (implied || modifiers.contains("public"));
    }
}
