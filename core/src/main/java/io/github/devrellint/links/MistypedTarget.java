package io.github.devrellint.links;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.site.lookup.MistypedWord;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a mistyped target from one that a build resolves in a way that is not known: that changes
 * endings, punctuation, digits and foreign letters, but drops or swaps no letter of a word.
 */
final class MistypedTarget {

    /** Fewer letters are near too many others. */
    private static final int FEWEST_LETTERS = 4;

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    /** Folders, name, and the extension with what follows it. */
    private static final Pattern FILE =
            Pattern.compile("((?:[^?#]*/)?)([^/?#.]+)((?:\\.[^/?#]*)?/?(?:[?#].*)?)");

    private MistypedTarget() {}

    /**
     * Whether the target of a finding is one letter away from an anchor of its page, or from a page
     * or file in its folder.
     */
    static boolean isIn(Finding finding) {
        String written = finding.markedText();
        return isAscii(written)
                && finding.suggestions().stream()
                        .filter(MistypedTarget::isAscii)
                        .anyMatch(
                                right ->
                                        written.startsWith("#")
                                                ? isSlip(letters(written), letters(right))
                                                : isSlipOfName(written, right));
    }

    /** Whether the names differ in one word, in which a letter is wrong. */
    private static boolean isSlipOfName(String written, String right) {
        Matcher left = FILE.matcher(written);
        Matcher other = FILE.matcher(right);
        return left.matches()
                && other.matches()
                && left.group(1).equals(other.group(1))
                && left.group(3).equals(other.group(3))
                && MistypedWord.isInOneWord(left.group(2), other.group(2), MistypedTarget::isSlip);
    }

    private static boolean isSlip(String written, String right) {
        return written.length() >= FEWEST_LETTERS && DidYouMean.slip(written, right);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
