package io.github.devrellint.samples.java.compile;

import io.github.devrellint.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the compiler says of a block, without what the page left out.
 *
 * @param clean whether the compiler has nothing to say at all
 * @param faults mistakes of the author
 * @param missing names that nothing declares
 * @param contextBroken whether a block that this one goes on with does not compile
 * @param newer what it needs that the JDK at hand does not have
 * @param deliberate whether the author says that it is wrong
 * @param suspects names among the missing ones that may only be mistyped
 * @param deprecated uses of what is deprecated
 * @param checked whether anything in it was compared with a class that is known
 */
public record BlockErrors(
        boolean clean,
        List<Fault> faults,
        Set<String> missing,
        boolean contextBroken,
        Optional<String> newer,
        boolean deliberate,
        List<NameSuspect> suspects,
        List<Fault> deprecated,
        boolean checked) {

    /** The same with mistakes that turned out later, where none was known before. */
    BlockErrors with(List<Fault> proved) {
        List<Fault> all = new ArrayList<>(faults);
        proved.stream()
                .filter(each -> faults.stream().noneMatch(f -> f.span().equals(each.span())))
                .forEach(all::add);
        all.sort((a, b) -> a.span().compareTo(b.span()));
        return new BlockErrors(
                clean,
                all,
                missing,
                contextBroken,
                newer,
                deliberate,
                suspects,
                deprecated,
                checked);
    }

    /**
     * A mistake.
     *
     * @param span in the block
     * @param replacement what was meant instead, where that is known
     */
    public record Fault(Span span, String message, Optional<String> replacement) {}
}
