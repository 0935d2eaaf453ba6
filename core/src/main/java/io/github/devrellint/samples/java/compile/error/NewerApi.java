package io.github.devrellint.samples.java.compile.error;

import io.github.devrellint.samples.java.libraries.JdkClasses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * API that the JDK got after Java 11, so that a sample for a newer Java is not reported as wrong.
 * The list is {@code samples/java-api.txt}; it is read when the first unknown member turns up. API
 * of Java 9 to 11, which a project for Java 8 lacks, is looked up in the running JDK.
 */
final class NewerApi {

    /** The list begins with the release after this one. */
    private static final int OLDEST = 11;

    private NewerApi() {}

    /**
     * Returns "Thread.ofVirtual needs Java 21" if a later release than the given one has the
     * member.
     *
     * @param owners fully qualified names of a class and its supertypes, or of a package
     * @param name of the member or class that the owner lacks
     * @param release that samples are compiled for
     */
    static Optional<String> need(Collection<String> owners, String name, int release) {
        for (String owner : owners) {
            if (owner.isEmpty()) {
                continue; // a class without a name
            }
            Optional<Integer> since =
                    Table.since(owner, name).or(() -> Table.since(owner + "." + name, "*"));
            String simple = owner.substring(owner.lastIndexOf('.') + 1);
            String shown = Character.isLowerCase(simple.charAt(0)) ? name : simple + "." + name;
            if (since.isPresent() && since.get() > release) {
                return Optional.of(shown + " needs Java " + since.get());
            }
            boolean inherited = !owner.equals(owners.iterator().next());
            if (release < OLDEST && isInThisJava(owner, name, inherited)) {
                return Optional.of(shown + " needs a newer Java than " + release);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the running JDK has a class of a package, or a public member of a class.
     *
     * @param inherited whether another class is to have it from that one: static methods of
     *     interfaces are not inherited
     */
    private static boolean isInThisJava(String owner, String name, boolean inherited) {
        if (JdkClasses.exists(owner + "." + name)) {
            return true;
        }
        if (!JdkClasses.exists(owner)) {
            return false;
        }
        try {
            Class<?> type = Class.forName(owner, false, ClassLoader.getPlatformClassLoader());
            return Stream.of(type.getMethods(), type.getFields(), type.getClasses())
                    .flatMap(Stream::of)
                    .filter(
                            member ->
                                    !inherited
                                            || !type.isInterface()
                                            || !(member instanceof Method method)
                                            || !Modifier.isStatic(method.getModifiers()))
                    .map(member -> member instanceof Class<?> c ? c.getSimpleName() : name(member))
                    .anyMatch(name::equals);
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static String name(Object member) {
        return ((Member) member).getName();
    }

    /** Loaded by the first use. */
    private static final class Table {

        private static final Map<String, String> LINES = read();

        private static Map<String, String> read() {
            Map<String, String> lines = new HashMap<>();
            try (InputStream in = NewerApi.class.getResourceAsStream("/samples/java-api.txt");
                    var reader =
                            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                reader.lines()
                        .filter(line -> !line.startsWith("#"))
                        .forEach(line -> lines.put(line.substring(0, line.indexOf(' ')), line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(lines);
        }

        static Optional<Integer> since(String owner, String member) {
            String line = LINES.getOrDefault(owner, "");
            int at = line.indexOf(" " + member + ":");
            if (at < 0) {
                return Optional.empty();
            }
            int start = at + member.length() + 2;
            int end = line.indexOf(' ', start);
            return Optional.of(
                    Integer.valueOf(line.substring(start, end < 0 ? line.length() : end)));
        }
    }
}
