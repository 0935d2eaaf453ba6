package io.github.devrellint.samples.model;

import io.github.devrellint.base.DidYouMean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of languages, as fences use them: those of GitHub Linguist and of common highlighters. The
 * list is {@code samples/languages.txt}; it is read when a name is asked for that is not among the
 * few that most posts use.
 */
public final class LanguageNames {

    /** Preferred if a mistyped word is near to several. */
    private static final Set<String> POPULAR =
            Set.of(
                    "c",
                    "c++",
                    "c#",
                    "console",
                    "css",
                    "dart",
                    "diff",
                    "dockerfile",
                    "go",
                    "graphql",
                    "groovy",
                    "html",
                    "java",
                    "javascript",
                    "json",
                    "jsonc",
                    "jsx",
                    "kotlin",
                    "markdown",
                    "perl",
                    "php",
                    "powershell",
                    "properties",
                    "protobuf",
                    "python",
                    "ruby",
                    "rust",
                    "scala",
                    "scss",
                    "shell",
                    "sql",
                    "swift",
                    "text",
                    "toml",
                    "tsx",
                    "typescript",
                    "vue",
                    "xml",
                    "yaml");

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

    /**
     * Returns the language that differs from an unknown word by one typing error (a letter
     * inserted, missing or replaced, or two swapped), if there is only one.
     */
    public static Optional<String> slipOf(String word) {
        if (word.length() < 4 || known(word)) {
            return Optional.empty();
        }
        List<String> near =
                Table.BY_INITIAL.getOrDefault(word.charAt(0), List.of()).stream()
                        .filter(name -> DidYouMean.slip(word, name))
                        .filter(name -> name.length() > 4 || POPULAR.contains(canonical(name)))
                        .filter(name -> name.length() > 4 || sameLetters(word, name))
                        .toList();
        List<String> popular =
                near.stream().filter(name -> POPULAR.contains(canonical(name))).toList();
        List<String> meant = popular.isEmpty() ? near : popular;
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** In short names a different letter is another word: "base" is not "bash". */
    private static boolean sameLetters(String word, String name) {
        return word.length() != name.length()
                || Arrays.equals(word.chars().sorted().toArray(), name.chars().sorted().toArray());
    }

    /** Loaded by the first use. */
    private static final class Table {

        static final Map<String, String> NAMES = read();

        /** Names of four letters and more, as a page may have thousands of words that are none. */
        static final Map<Character, List<String>> BY_INITIAL =
                NAMES.keySet().stream()
                        .filter(name -> name.length() > 3)
                        .collect(Collectors.groupingBy(name -> name.charAt(0)));

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
