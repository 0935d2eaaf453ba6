package io.github.devrellint.spelling;

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
import java.util.function.Consumer;
import java.util.stream.Stream;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;

/**
 * The word lists of LanguageTool's English module, read by direct look-up: building LanguageTool's
 * speller rule would cost seconds. Immutable; morfologik's {@code Speller}, which is not safe for
 * several threads, is not used.
 */
final class LanguageToolWords {

    private static final String FOLDER = "/org/languagetool/resource/en/hunspell/";

    /** One frequency class in natural logarithms. */
    private static final double CLASS = 0.5;

    private final List<Automaton> automata;

    private LanguageToolWords(List<Automaton> automata) {
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

    private static Automaton read(String name) {
        try (InputStream words = open(name + ".dict");
                InputStream info = open(name + ".info")) {
            // morfologik's Dictionary would read the rest of the description, too, and load the
            // machinery for it, which takes longer than the words.
            Properties properties = new Properties();
            properties.load(info);
            String separator = properties.getProperty("fsa.dict.separator");
            return new Automaton(FSA.read(words), (byte) separator.charAt(0));
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
        for (Automaton automaton : automata) {
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
        boolean proper = Character.isUpperCase(word.charAt(0));
        edits(
                lower,
                variant -> {
                    consider(variant, lower, found);
                    if (proper) {
                        consider(EnglishSpeller.capitalized(variant), lower, found);
                    }
                });
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

    private static void edits(String word, Consumer<String> variants) {
        for (int i = 0; i <= word.length(); i++) {
            String head = word.substring(0, i);
            String tail = word.substring(i);
            String rest = tail.isEmpty() ? "" : tail.substring(1);
            if (!tail.isEmpty()) {
                variants.accept(head + rest);
            }
            if (!rest.isEmpty()) {
                variants.accept(head + rest.charAt(0) + tail.charAt(0) + rest.substring(1));
            }
            for (char c = 'a'; c <= 'z'; c++) {
                variants.accept(head + c + tail);
                if (!tail.isEmpty()) {
                    variants.accept(head + c + rest);
                }
            }
        }
    }

    /** Words with a separator and a frequency class behind them. */
    private record Automaton(FSA fsa, byte separator) {

        /** From 0 for rare to 25, or -1 for a word that is not there. */
        int frequencyClass(byte[] word) {
            MatchResult match = new FSATraversal(fsa).match(word);
            if (match.kind != MatchResult.SEQUENCE_IS_A_PREFIX) {
                return match.kind == MatchResult.EXACT_MATCH ? 0 : -1;
            }
            int arc = fsa.getArc(match.node, separator);
            if (arc == 0) {
                return -1;
            }
            int letter = fsa.getFirstArc(fsa.getEndNode(arc));
            return letter == 0 ? 0 : Math.max(0, fsa.getArcLabel(letter) - 'A');
        }
    }
}
