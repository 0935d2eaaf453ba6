package io.github.devrellint.spelling.english;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;

/** Words with a separator and a frequency class behind them. */
record WordAutomaton(FSA fsa, byte separator) {

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

    private void edits(byte[] word, int at, int node, boolean capital, Consumer<String> visitor) {
        for (int arc = fsa.getFirstArc(node); arc != 0; arc = fsa.getNextArc(arc)) {
            byte label = fsa.getArcLabel(arc);
            boolean letter = capital ? label >= 'A' && label <= 'Z' : label >= 'a' && label <= 'z';
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
