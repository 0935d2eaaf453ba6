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

    private static final int LONGEST = 40;

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
        if (lower.length() > LONGEST || lower.chars().anyMatch(c -> c > 127)) {
            return List.of();
        }
        for (Automaton automaton : automata) {
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

    /** Words with a separator and a frequency class behind them. */
    private record Automaton(FSA fsa, byte separator) {

        /**
         * Visits the words that one edit makes of a word, by the arcs that there are: that takes a
         * fraction of the time of looking all possible edits up.
         *
         * @param word ASCII, in lower case
         * @param capitalized whether the words begin with a capital
         */
        void near(String word, boolean capitalized, Consumer<String> visitor) {
            byte[] letters = word.getBytes(StandardCharsets.US_ASCII);
            int node = fsa.getRootNode();
            for (int i = 0; i <= letters.length && node != 0; i++) {
                boolean capital = capitalized && i == 0;
                edits(letters, i, node, capital, visitor);
                node = i < letters.length ? next(node, cased(letters[i], capital)) : 0;
            }
        }

        private void edits(
                byte[] word, int at, int node, boolean capital, Consumer<String> visitor) {
            for (int arc = fsa.getFirstArc(node); arc != 0; arc = fsa.getNextArc(arc)) {
                byte label = fsa.getArcLabel(arc);
                boolean letter =
                        capital ? label >= 'A' && label <= 'Z' : label >= 'a' && label <= 'z';
                if ((letter || label == '\'') && !fsa.isArcTerminal(arc)) {
                    int to = fsa.getEndNode(arc);
                    accept(word, at, label, at, to, visitor);
                    if (at < word.length && label != word[at]) {
                        accept(word, at, label, at + 1, to, visitor);
                    }
                }
            }
            if (at < word.length) {
                boolean swap = at + 1 < word.length && word[at] != word[at + 1];
                if (at + 1 < word.length) {
                    byte second = cased(word[at + 1], capital);
                    int to = next(node, second);
                    if (to != 0) {
                        accept(word, at, second, at + 2, to, visitor);
                        int swapped = swap ? next(to, word[at]) : 0;
                        if (swapped != 0) {
                            swapped(word, at, second, swapped, visitor);
                        }
                    }
                } else {
                    visitor.accept(text(word, 0, at));
                }
            }
        }

        private void swapped(byte[] word, int at, byte second, int node, Consumer<String> visitor) {
            if (follows(word, at + 2, node)) {
                visitor.accept(
                        text(word, 0, at)
                                + (char) second
                                + (char) word[at]
                                + text(word, at + 2, word.length));
            }
        }

        /** Takes the word up to an index, a letter, and the word from another index on. */
        private void accept(
                byte[] word, int head, byte letter, int tail, int node, Consumer<String> visitor) {
            if (follows(word, tail, node)) {
                visitor.accept(text(word, 0, head) + (char) letter + text(word, tail, word.length));
            }
        }

        private boolean follows(byte[] word, int from, int node) {
            int at = node;
            for (int i = from; i < word.length && at != 0; i++) {
                at = next(at, word[i]);
            }
            return at != 0 && fsa.getArc(at, separator) != 0;
        }

        private int next(int node, byte label) {
            int arc = fsa.getArc(node, label);
            return arc == 0 || fsa.isArcTerminal(arc) ? 0 : fsa.getEndNode(arc);
        }

        private static byte cased(byte letter, boolean capital) {
            return capital && letter >= 'a' && letter <= 'z' ? (byte) (letter - 'a' + 'A') : letter;
        }

        private static String text(byte[] word, int from, int to) {
            return from >= to ? "" : new String(word, from, to - from, StandardCharsets.US_ASCII);
        }

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
