package io.github.devrellint.samples.syntax;

import java.util.Locale;

/** Names of programming languages, as fences use them. */
public final class LanguageNames {

    private LanguageNames() {}

    /**
     * Returns the one name that the rest of the program knows a language by, for example {@code
     * javascript} for {@code js}; the word in lower case if it is no known alias.
     */
    public static String canonical(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "js", "node" -> "javascript";
            case "ts" -> "typescript";
            case "py", "python3" -> "python";
            case "sh", "bash", "zsh" -> "shell";
            case "yml" -> "yaml";
            default -> name;
        };
    }
}
