package io.github.devrellint.samples.java.compile.error;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.compile.repair.NameRepair;
import io.github.devrellint.samples.java.compile.repair.TypeRepair;
import java.util.List;
import java.util.Optional;

/**
 * An unresolved name that may be a typo or out of date, or may be declared where the page does not
 * show it. {@link NameRepair} and {@link TypeRepair} try known names in its place.
 *
 * @param span of the name in the block
 * @param name as it is written
 * @param type whether it is the simple name of a class
 * @param candidates similar known names, the likeliest first
 * @param successors classes that may have been renamed from it, the likeliest first
 * @param former release of the project that had the class; the name is wrong then in any case
 * @param message what is wrong, without the suggestion
 */
public record SuspectName(
        Span span,
        String name,
        boolean type,
        List<String> candidates,
        List<String> successors,
        Optional<String> former,
        String message) {

    public SuspectName {
        candidates = List.copyOf(candidates);
        successors = List.copyOf(successors);
    }

    static SuspectName ofValue(Span span, String name, List<String> candidates, String message) {
        return new SuspectName(span, name, false, candidates, List.of(), Optional.empty(), message);
    }
}
