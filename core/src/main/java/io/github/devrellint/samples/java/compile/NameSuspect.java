package io.github.devrellint.samples.java.compile;

import io.github.devrellint.document.Span;
import java.util.List;
import java.util.Optional;

/**
 * A name that may be a slip of the keyboard or out of date, or may be declared where the page does
 * not show it: the compiler has to say whether one of the known names fits in its place.
 *
 * @param span of the name in the block
 * @param name as it is written
 * @param type whether it is the simple name of a class
 * @param candidates known names that are near, the likeliest first
 * @param successors known names that somebody may have changed it to, the likeliest first
 * @param former name of a release of the project that had the class; then it is wrong in any case
 * @param message what is wrong if one of them fits
 */
public record NameSuspect(
        Span span,
        String name,
        boolean type,
        List<String> candidates,
        List<String> successors,
        Optional<String> former,
        String message) {

    public NameSuspect {
        candidates = List.copyOf(candidates);
        successors = List.copyOf(successors);
    }

    static NameSuspect ofValue(Span span, String name, List<String> candidates, String message) {
        return new NameSuspect(span, name, false, candidates, List.of(), Optional.empty(), message);
    }
}
