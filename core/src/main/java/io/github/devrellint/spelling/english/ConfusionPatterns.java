package io.github.devrellint.spelling.english;

import io.github.devrellint.spelling.token.WordContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Words that are right by themselves and wrong where they stand: "more then one", "have know". The
 * resource {@code confusions.txt} lists the contexts and tells how they are written.
 */
final class ConfusionPatterns {

    private static final Set<String> SENTENCE_START = Set.of("^");

    /** What begins a column of words that may not stand there. */
    private static final char NONE_OF = '!';

    /**
     * A word behind the wrong one.
     *
     * @param not whether it must be none of the words
     */
    private record Behind(Set<String> words, boolean not) {

        boolean fits(WordContext context, int index) {
            boolean next =
                    context.isNext(index - 1)
                            && !context.isPart(index)
                            && !context.isNameInside(index);
            return not != (next && words.contains(context.word(index)));
        }
    }

    private record Pattern(
            List<Set<String>> before, List<Behind> after, Set<String> unless, String meant) {

        boolean matches(WordContext words, int index) {
            if (words.isNext(index - 1) && unless.contains(words.word(index - 1))) {
                return false;
            }
            for (int i = 0; i < before.size(); i++) {
                int at = index - before.size() + i;
                Set<String> allowed = before.get(i);
                boolean fits =
                        allowed.equals(SENTENCE_START)
                                ? words.opensSentence(at + 1)
                                : words.isNext(at) && allowed.contains(words.word(at));
                if (!fits) {
                    return false;
                }
            }
            for (int i = 0; i < after.size(); i++) {
                if (!after.get(i).fits(words, index + 1 + i)) {
                    return false;
                }
            }
            return true;
        }

        boolean hasContext() {
            return !before.isEmpty() || !after.isEmpty();
        }
    }

    private final Map<String, List<Pattern>> patterns = new HashMap<>();

    private ConfusionPatterns() {}

    /**
     * Reads the contexts of this project.
     *
     * @throws UncheckedIOException if the resource can't be read
     */
    static ConfusionPatterns load() {
        var confusions = new ConfusionPatterns();
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                ConfusionPatterns.class.getResourceAsStream("confusions.txt"),
                                StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .forEach(confusions::add);
        } catch (IOException e) {
            throw new UncheckedIOException("confusions.txt", e);
        }
        return confusions;
    }

    private void add(String line) {
        String[] columns = line.split("\t");
        List<Set<String>> before = new ArrayList<>();
        List<Behind> after = new ArrayList<>();
        Set<String> unless = Set.of();
        String wrong = null;
        for (int i = 0; i < columns.length - 1; i++) {
            String column = columns[i];
            if (column.startsWith("[")) {
                wrong = column.substring(1, column.length() - 1);
                continue;
            }
            boolean not = column.charAt(0) == NONE_OF;
            Set<String> words = new HashSet<>(List.of(column.substring(not ? 1 : 0).split("\\|")));
            if (wrong != null) {
                after.add(new Behind(words, not));
            } else if (not) {
                unless = words;
            } else {
                before.add(words);
            }
        }
        if (wrong == null) {
            throw new IllegalArgumentException("no word in brackets: " + line);
        }
        patterns.computeIfAbsent(wrong, word -> new ArrayList<>())
                .add(new Pattern(before, after, unless, columns[columns.length - 1]));
    }

    /**
     * Returns what is meant by a word that is wrong where it stands.
     *
     * @param technical whether the word stands in code of the page, too: then it needs a context
     */
    Optional<String> meant(WordContext words, int index, BooleanSupplier technical) {
        List<Pattern> found = patterns.get(words.word(index));
        if (found == null) {
            return Optional.empty();
        }
        for (Pattern pattern : found) {
            if (pattern.matches(words, index)
                    && (pattern.hasContext() || !technical.getAsBoolean())) {
                return Optional.of(pattern.meant());
            }
        }
        return Optional.empty();
    }

    /** Whether a word is one of those that are confused. */
    boolean concerns(String word) {
        return patterns.containsKey(word);
    }
}
