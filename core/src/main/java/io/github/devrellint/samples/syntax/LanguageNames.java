package io.github.devrellint.samples.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of languages, as fences use them: those of GitHub Linguist and of common highlighters. The
 * list is {@code samples/languages.txt}; it is read when a name is asked for that is not among the
 * few that most posts use.
 */
public final class LanguageNames {

    private LanguageNames() {}

    /**
     * Returns the one name that the rest of the program knows a language by, for example {@code
     * javascript} for {@code js}; the word in lower case if it is no known alias.
     */
    public static String canonical(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "js" -> "javascript";
            case "ts" -> "typescript";
            case "py" -> "python";
            case "sh", "bash" -> "shell";
            case "yml" -> "yaml";
            case "", "java", "json", "xml", "yaml", "shell", "text", "sql", "rust" -> name;
            default -> Table.NAMES.getOrDefault(name, name);
        };
    }

    /** Whether some highlighter knows the word as a language, in any letter case. */
    public static boolean known(String word) {
        return Table.NAMES.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** Every name and alias, in lower case. */
    public static Set<String> all() {
        return Table.NAMES.keySet();
    }

    /** Loaded by the first use. */
    private static final class Table {

        static final Map<String, String> NAMES = read();

        private static Map<String, String> read() {
            Map<String, String> names = new HashMap<>(4096);
            try (InputStream in =
                            LanguageNames.class.getResourceAsStream("/samples/languages.txt");
                    var lines =
                            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.startsWith("#")) {
                        String[] words = line.split(" ");
                        for (String word : words) {
                            names.putIfAbsent(word, words[0]);
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(names);
        }
    }
}
