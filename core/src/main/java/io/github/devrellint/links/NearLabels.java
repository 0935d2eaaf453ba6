package io.github.devrellint.links;

import io.github.devrellint.base.DidYouMean;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the defined label that an undefined one was probably meant to be. */
final class NearLabels {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** More comparisons of letters take longer than a second. */
    private static final long MOST_COMPARISONS = 200_000_000;

    private final List<String> defined;
    private final boolean comparable;

    /**
     * @param defined each label once
     * @param undefined labels that are going to be asked about; where all in all there are too many
     *     letters to compare, none has an answer
     */
    NearLabels(List<String> defined, List<String> undefined) {
        this.defined = defined;
        this.comparable = letters(defined) * letters(undefined) <= MOST_COMPARISONS;
    }

    private static long letters(List<String> texts) {
        return texts.stream().mapToLong(String::length).sum();
    }

    Optional<String> to(String label) {
        if (!comparable || label.length() < 3 || DIGITS.matcher(label).matches()) {
            return Optional.empty();
        }
        return DidYouMean.nearest(label, defined).filter(near -> isNear(label, near));
    }

    /** A digit is never a slip: v1 and v2 are different labels. */
    private static boolean isNear(String label, String near) {
        int distance = DidYouMean.distance(label, near);
        String digits = label.replaceAll("\\D", "");
        return distance <= (label.length() < 8 ? 1 : 2)
                && digits.equals(near.replaceAll("\\D", ""));
    }
}
