package io.github.devrellint.spelling;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.spelling.english.DictionaryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The author's own dictionary, {@code .devrel-lint/words.txt} beside the configuration file: plain
 * text, one word a line, {@code #} before a comment.
 *
 * @param path of the file, which need not exist
 */
public record UserDictionary(Path path) {

    /** The rules about words that a dictionary can make right. */
    public static final Set<RuleId> RULES =
            Set.of(RuleId.of("misspelling"), RuleId.of("unknown-word"));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’.-]+");

    /** Where one word stands in the place of another that is right, too. */
    private static final String CONFUSED = " instead of ";

    /** The word that a finding is about, if a dictionary could say that it is right. */
    public static Optional<String> wordOf(Finding finding) {
        boolean spelling = RULES.contains(finding.rule()) && !finding.message().contains(CONFUSED);
        return Optional.of(finding.markedText())
                .filter(text -> spelling && WORD.matcher(text).matches());
    }

    /** The file beside a configuration file in the given folder. */
    public static UserDictionary in(Path folder) {
        return new UserDictionary(folder.resolve(DictionaryReader.DEFAULT));
    }

    /**
     * Returns its words, none if there is no file.
     *
     * @throws io.github.devrellint.config.ConfigException if it can't be read
     */
    public List<String> words() {
        return Files.exists(path) ? DictionaryReader.read(path) : List.of();
    }

    /**
     * Adds words behind what is there, each once.
     *
     * @return the words that were new
     * @throws IllegalArgumentException if a word is empty or holds white space, a comma or #
     * @throws IOException if the file can't be written
     */
    public List<String> add(Collection<String> words) throws IOException {
        for (String word : words) {
            if (word.isEmpty() || word.chars().anyMatch(c -> c <= ' ' || c == '#' || c == ',')) {
                throw new IllegalArgumentException("not a word: '" + word + "'");
            }
        }
        List<String> known = words();
        List<String> added =
                words.stream().distinct().filter(word -> !known.contains(word)).toList();
        if (!added.isEmpty()) {
            List<String> lines =
                    new ArrayList<>(Files.exists(path) ? Files.readAllLines(path) : List.of());
            lines.addAll(added);
            Files.createDirectories(path.getParent());
            Files.write(path, lines);
        }
        return added;
    }
}
