package io.github.devrellint.spelling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words that a repository tells Vale to accept: its vocabularies, as of Vale 2 and 3. */
final class ValeVocabulary {

    private static final List<String> FOLDERS = List.of("/config/vocabularies/", "/Vocab/");

    private ValeVocabulary() {}

    /**
     * The files of the vocabularies that {@code Vocab} names below {@code StylesPath}, whether they
     * are there or not.
     *
     * @param settings the lines of {@code .vale.ini}
     */
    static List<String> paths(List<String> settings) {
        String styles = "styles";
        List<String> names = new ArrayList<>();
        for (String line : settings) {
            String text = line.strip();
            styles = OtherToolWords.value(text, "StylesPath").map(all -> all.get(0)).orElse(styles);
            OtherToolWords.value(text, "Vocab").ifPresent(names::addAll);
        }
        String below = styles;
        return names.stream()
                .flatMap(
                        name ->
                                FOLDERS.stream()
                                        .map(folder -> below + folder + name + "/accept.txt"))
                .toList();
    }

    /** The words of a vocabulary. */
    static List<String> words(Path file) throws IOException {
        return Files.readAllLines(file).stream().flatMap(ValeVocabulary::expanded).toList();
    }

    /**
     * The words of a line of a Vale vocabulary, which is a regular expression: only the forms that
     * people use, {@code [Kk]afka}, {@code (?i)kafka} and {@code kafkas?}. No foreign expression is
     * run.
     */
    static Stream<String> expanded(String line) {
        String text = line.strip();
        if (text.startsWith("(?i)")) {
            text = text.substring(4).toLowerCase(Locale.ROOT);
        }
        if (text.matches("\\[(\\w)(\\w)\\][\\w-]+\\??")) {
            String rest = text.substring(4);
            return Stream.of(text.charAt(1) + rest, text.charAt(2) + rest)
                    .flatMap(ValeVocabulary::expanded);
        }
        if (text.matches("[\\p{L}\\p{N}'’-]+\\?")) {
            return Stream.of(
                    text.substring(0, text.length() - 1), text.substring(0, text.length() - 2));
        }
        return text.matches("[\\p{L}\\p{N}'’. -]+") ? Stream.of(text) : Stream.empty();
    }
}
