package io.github.devrellint.site.lookup;

import io.github.devrellint.base.DidYouMean;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells a slip of the keyboard in an id from another id. */
public final class MistypedWord {

    /** Shorter words are near too many others. */
    private static final int FEWEST_LETTERS = 5;

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    private MistypedWord() {}

    /** Whether two ids are the same but for one letter of one word, which is no ending of it. */
    static boolean isIn(String written, String id) {
        if (Math.abs(written.length() - id.length()) > 1) {
            return false;
        }
        return isInOneWord(written, id, MistypedWord::isSlip);
    }

    /** Whether two names have the same words but for one, which is a slip for the other. */
    public static boolean isInOneWord(
            String written, String right, BiPredicate<String, String> isSlip) {
        String[] words = NO_LETTERS.split(written.toLowerCase(Locale.ROOT));
        String[] others = NO_LETTERS.split(right.toLowerCase(Locale.ROOT));
        if (words.length != others.length) {
            return false;
        }
        int[] different =
                IntStream.range(0, words.length).filter(i -> !words[i].equals(others[i])).toArray();
        return different.length == 1 && isSlip.test(words[different[0]], others[different[0]]);
    }

    private static boolean isSlip(String word, String other) {
        int shorter = Math.min(word.length(), other.length());
        return shorter >= FEWEST_LETTERS
                && !Arrays.equals(word.toCharArray(), 0, shorter, other.toCharArray(), 0, shorter)
                && DidYouMean.slip(word, other);
    }
}
