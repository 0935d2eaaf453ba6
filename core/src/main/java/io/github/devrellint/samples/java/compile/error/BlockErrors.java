package io.github.devrellint.samples.java.compile.error;

import io.github.devrellint.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The errors of a block that are mistakes of its author, and what else javac found in it.
 *
 * @param clean whether javac reported no error at all
 * @param faults mistakes of the author
 * @param missing names that are declared nowhere
 * @param contextBroken whether an earlier block that this one uses does not compile
 * @param newer the Java version or API that it needs and this JDK lacks: "List.reversed needs Java
 *     21"
 * @param deliberate whether a comment says that the code is wrong
 * @param suspects missing names that may be mistyped or out of date
 * @param deprecated uses of deprecated API
 * @param confirmed simple names of guessed classes that are certainly meant
 * @param checked whether any call or creation in it was compared with a known class
 */
public record BlockErrors(
        boolean clean,
        List<Fault> faults,
        Set<String> missing,
        boolean contextBroken,
        Optional<String> newer,
        boolean deliberate,
        List<SuspectName> suspects,
        List<Fault> deprecated,
        Set<String> confirmed,
        boolean checked) {

    /** Returns the same with more faults, except where there is one already. */
    public BlockErrors with(List<Fault> proved) {
        List<Fault> all = new ArrayList<>(faults);
        proved.stream()
                .filter(each -> faults.stream().noneMatch(f -> f.span().equals(each.span())))
                .forEach(all::add);
        all.sort((a, b) -> a.span().compareTo(b.span()));
        return having(all);
    }

    /** Returns the same with those faults only that the other has at the same place. */
    public BlockErrors sharedWith(BlockErrors other) {
        return having(
                faults.stream()
                        .filter(
                                each ->
                                        other.faults.stream()
                                                .anyMatch(o -> o.span().equals(each.span())))
                        .toList());
    }

    private BlockErrors having(List<Fault> all) {
        return new BlockErrors(
                clean,
                all,
                missing,
                contextBroken,
                newer,
                deliberate,
                suspects,
                deprecated,
                confirmed,
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
