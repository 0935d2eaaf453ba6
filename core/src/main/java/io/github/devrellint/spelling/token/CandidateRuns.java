package io.github.devrellint.spelling.token;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds the runs of letters in which one of a few words stands, without looking at each byte: by
 * the algorithm of Wu and Manber ("A fast algorithm for multi-pattern searching", 1994), with
 * blocks of two bytes. Immutable.
 */
final class CandidateRuns {

    private static final int BLOCK = 2;

    /** The five bits of a byte that tell letters apart in whatever case. */
    private static final int LETTER = 31;

    private final int shortest;

    /** By block: how far the window moves on; 0 where a word may stand. */
    private final int[] shifts = new int[(LETTER + 1) * (LETTER + 1)];

    /** By block: the words that have it at the end of the window. */
    private final List<List<byte[]>> words = new ArrayList<>();

    /**
     * @param wanted words of two or more letters of ASCII
     */
    CandidateRuns(Collection<String> wanted) {
        shortest = wanted.stream().mapToInt(String::length).min().orElse(BLOCK);
        java.util.Arrays.fill(shifts, shortest - BLOCK + 1);
        for (int i = 0; i < shifts.length; i++) {
            words.add(List.of());
        }
        for (String word : wanted) {
            byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
            for (int end = BLOCK - 1; end < shortest; end++) {
                int block = block(bytes, end);
                shifts[block] = Math.min(shifts[block], shortest - 1 - end);
            }
            int last = block(bytes, shortest - 1);
            List<byte[]> more = new ArrayList<>(words.get(last));
            more.add(bytes);
            words.set(last, more);
        }
    }

    /** Whether a word can be looked for. */
    static boolean canFind(String word) {
        return word.length() >= BLOCK && word.chars().allMatch(c -> c < 128);
    }

    /**
     * Visits the runs of letters in which a word stands, as {@link LetterRuns} does, and perhaps
     * others.
     */
    void visit(byte[] utf8, LetterRuns.Visitor visitor) {
        int end = shortest - 1;
        while (end < utf8.length) {
            int block = block(utf8, end);
            int shift = shifts[block];
            if (shift == 0 && startsOne(words.get(block), utf8, end - shortest + 1)) {
                int after = LetterRuns.visitAround(utf8, end, visitor);
                end = after + shortest - 1;
            } else {
                end += Math.max(1, shift);
            }
        }
    }

    private static int block(byte[] text, int end) {
        return (text[end - 1] & LETTER) << 5 | text[end] & LETTER;
    }

    private static boolean startsOne(List<byte[]> words, byte[] text, int start) {
        for (byte[] word : words) {
            if (start + word.length <= text.length && isAt(word, text, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] word, byte[] text, int start) {
        for (int i = 0; i < word.length; i++) {
            if (((word[i] ^ text[start + i]) & ~0x20) != 0) {
                return false;
            }
        }
        return true;
    }
}
