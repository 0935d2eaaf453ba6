package io.github.devrellint.spelling.english;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that English dictionaries lack though English texts have them: those of phrases that are
 * taken from other languages ("je ne sais quoi"), and those that people only write to each other
 * ("hodling"). The resource {@code borrowed-words.txt} was written for this project.
 */
final class BorrowedWords {

    private BorrowedWords() {}

    /**
     * Reads the words, in lower case.
     *
     * @throws UncheckedIOException if the resource can't be read
     */
    static Set<String> load() {
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                BorrowedWords.class.getResourceAsStream("borrowed-words.txt"),
                                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("borrowed-words.txt", e);
        }
    }
}
