package io.github.devrellint.spelling.english;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import morfologik.fsa.FSA;

/**
 * The word lists of LanguageTool's English module, read by direct look-up: building LanguageTool's
 * speller rule would cost seconds. Immutable; morfologik's {@code Speller}, which is not safe for
 * several threads, is not used.
 */
final class LanguageToolWords {

    private static final String FOLDER = "/org/languagetool/resource/en/hunspell/";

    /** One frequency class in natural logarithms. */
    private static final double CLASS = 0.5;

    private static final int LONGEST = 40;

    private final List<WordAutomaton> automata;

    private LanguageToolWords(List<WordAutomaton> automata) {
        this.automata = automata;
    }

    /**
     * Reads the list of a variant.
     *
     * @param names of dictionaries, for example {@code en_US}
     * @throws UncheckedIOException if one can't be read
     */
    static LanguageToolWords of(String... names) {
        return new LanguageToolWords(Stream.of(names).map(LanguageToolWords::read).toList());
    }

    private static WordAutomaton read(String name) {
        try (InputStream words = open(name + ".dict");
                InputStream info = open(name + ".info")) {
            // morfologik's Dictionary would read the rest of the description, too, and load the
            // machinery for it, which takes longer than the words.
            Properties properties = new Properties();
            properties.load(info);
            String separator = properties.getProperty("fsa.dict.separator");
            return new WordAutomaton(FSA.read(words), (byte) separator.charAt(0));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = FSA.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException("no " + file + " on the class path");
        }
        return new BufferedInputStream(in, 1 << 16);
    }

    /** Whether a list has the word in exactly this letter case. */
    boolean contains(String word) {
        return logFrequency(word) >= 0;
    }

    /**
     * Returns how frequent the lists hold a word to be, on the scale of {@link
     * FrequencyLexicon#logFrequency} as nearly as their 26 classes allow, or -1 if they don't have
     * it.
     */
    double logFrequency(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        int best = -1;
        for (WordAutomaton automaton : automata) {
            best = Math.max(best, automaton.frequencyClass(bytes));
        }
        return best < 0 ? -1 : best * CLASS;
    }

    /**
     * Returns the words of the lists that are one edit away, in lower case or capitalised as the
     * word is; for words that are too rare or too proper to be in the {@link FrequencyLexicon}.
     */
    List<Candidate> near(String word) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() > LONGEST || lower.chars().anyMatch(c -> c > 127)) {
            return List.of();
        }
        for (WordAutomaton automaton : automata) {
            automaton.near(lower, false, variant -> consider(variant, lower, found));
            if (Character.isUpperCase(word.charAt(0))) {
                automaton.near(lower, true, variant -> consider(variant, lower, found));
            }
        }
        return List.copyOf(found.values());
    }

    private void consider(String variant, String lower, Map<String, Candidate> found) {
        double frequency = logFrequency(variant);
        if (frequency >= 0) {
            char[] wrong = lower.toCharArray();
            char[] right = variant.toLowerCase(Locale.ROOT).toCharArray();
            double cost = EditCost.of(wrong, wrong.length, right, right.length, 1);
            if (cost > 0 && cost < EditCost.FAR) {
                found.putIfAbsent(variant, new Candidate(variant, frequency, cost));
            }
        }
    }
}
