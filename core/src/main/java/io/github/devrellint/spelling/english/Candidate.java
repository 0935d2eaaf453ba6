package io.github.devrellint.spelling.english;

/**
 * A word that may have been meant.
 *
 * @param word in its usual letter case
 * @param logFrequency natural logarithm of its occurrences in 50 million words
 * @param cost see {@link EditCost}
 */
public record Candidate(String word, double logFrequency, double cost) {

    /** How likely it was meant: the logarithm of a weight that only compares with its like. */
    public double score() {
        return logFrequency - cost;
    }
}
