package io.github.devrellint.links;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.rule.Finding;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells a mistyped fragment from one that another generator would make: generators disagree about
 * punctuation, digits and foreign letters, but none drops or swaps a letter of a word.
 */
final class MistypedFragment {

    /** Fewer letters are near too many others. */
    private static final int FEWEST_LETTERS = 4;

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    private MistypedFragment() {}

    /** Whether the target of a finding is one letter away from an anchor of its page. */
    static boolean isIn(Finding finding) {
        return finding.markedText().startsWith("#")
                && isAscii(finding.markedText())
                && finding.suggestions().stream()
                        .anyMatch(right -> isSlip(letters(finding.markedText()), right));
    }

    private static boolean isSlip(String written, String right) {
        return written.length() >= FEWEST_LETTERS
                && isAscii(right)
                && DidYouMean.slip(written, letters(right));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }

    private static String letters(String fragment) {
        return NO_LETTERS.matcher(fragment.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
