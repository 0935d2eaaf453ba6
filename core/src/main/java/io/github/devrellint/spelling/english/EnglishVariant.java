package io.github.devrellint.spelling.english;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a variant of English writes for the words of another one: "colour" for "color". From the
 * list {@code en-US-GB.txt} of LanguageTool's English module.
 *
 * @param own words of the other variant, in lower case, with those of this one
 */
record EnglishVariant(Map<String, String> own) {

    /** Any variant is right. */
    static final EnglishVariant NONE = new EnglishVariant(Map.of());

    private static final String LIST = "/org/languagetool/resource/en/en-US-GB.txt";

    /**
     * Reads what a variant writes instead of the other's words.
     *
     * @param british whether it is British, else American
     * @throws UncheckedIOException if the list can't be read
     */
    static EnglishVariant of(boolean british) {
        Map<String, String> american = new HashMap<>();
        Map<String, String> other = new HashMap<>();
        try (InputStream in = EnglishVariant.class.getResourceAsStream(LIST);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] pair = line.split(";");
                if (pair.length == 2 && !line.startsWith("#")) {
                    american.putIfAbsent(pair[0], pair[1]);
                    other.putIfAbsent(pair[1], pair[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(LIST, e);
        }
        return new EnglishVariant(british ? american : other);
    }

    /** What to write for a word of the other variant. */
    Optional<String> instead(String word) {
        return own.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(own.get(word.toLowerCase(Locale.ROOT)));
    }
}
