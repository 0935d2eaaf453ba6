package io.github.devrellint.samples.java.compile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Knows what the JDK got after Java 11, so that a sample for a newer Java is not taken for a wrong
 * one. The list is {@code samples/java-api.txt}; it is read when the first unknown member turns up.
 */
final class NewerApi {

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
            Optional<Integer> since =
                    Table.since(owner, name).or(() -> Table.since(owner + "." + name, "*"));
            if (since.isPresent() && since.get() > release) {
                String simple = owner.substring(owner.lastIndexOf('.') + 1);
                boolean ofPackage = Character.isLowerCase(simple.charAt(0));
                String shown = ofPackage ? name : simple + "." + name;
                return Optional.of(shown + " needs Java " + since.get());
            }
        }
        return Optional.empty();
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
