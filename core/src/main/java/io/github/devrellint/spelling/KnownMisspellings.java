package io.github.devrellint.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The misspellings that are seen again and again: the resource {@code misspellings.txt}. */
final class KnownMisspellings {

    private KnownMisspellings() {}

    /**
     * Returns wrong words, in lower case, with what is meant.
     *
     * @throws UncheckedIOException if the resource can't be read
     */
    static Map<String, String> load() {
        Map<String, String> pairs = new HashMap<>(8192);
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                KnownMisspellings.class.getResourceAsStream("misspellings.txt"),
                                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && line.charAt(0) != '#') {
                    pairs.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("misspellings.txt", e);
        }
        return pairs;
    }
}
