package io.github.devrellint.samples.java.compile.error;

import io.github.devrellint.samples.java.compile.error.BlockErrors.Fault;
import io.github.devrellint.samples.java.compile.name.NameResolver;
import io.github.devrellint.samples.java.compile.repair.NameRepair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Summarizes what the errors of a block mean. */
final class MeaningSummary {

    private MeaningSummary() {}

    static BlockErrors of(
            boolean clean,
            boolean contextBroken,
            List<ErrorMeaning> meanings,
            List<Fault> deprecated,
            Set<String> confirmed,
            boolean checked) {
        Set<String> missing = new TreeSet<>();
        List<SuspectName> suspects = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Optional<String> newer = Optional.empty();
        boolean deliberate = false;
        for (ErrorMeaning meaning : meanings) {
            if (meaning instanceof ErrorMeaning.Missing name) {
                missing.add(name.name());
                name.suspect().ifPresent(suspects::add);
            } else if (meaning instanceof ErrorMeaning.Newer need) {
                newer = Optional.of(need.need());
            } else if (meaning instanceof ErrorMeaning.DeliberateErrors) {
                deliberate = true;
            }
        }
        boolean allKnown = missing.stream().noneMatch(NameResolver::isTypeName);
        for (ErrorMeaning meaning : meanings) {
            if (!(meaning instanceof ErrorMeaning.Mistake mistake)) {
                continue;
            }
            if (!mistake.doubtful() || allKnown && !mistake.unlikely()) {
                faults.add(mistake.fault());
            } else {
                suspect(mistake.fault()).ifPresent(suspects::add);
            }
        }
        faults.sort((a, b) -> a.span().compareTo(b.span()));
        return new BlockErrors(
                clean,
                faults,
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
     * A doubtful mistake is certain if {@link NameRepair} proves that the similar name mends it.
     */
    private static Optional<SuspectName> suspect(Fault fault) {
        return fault.replacement()
                .map(
                        near ->
                                SuspectName.ofValue(
                                        fault.span(),
                                        near,
                                        List.of(near),
                                        fault.message().replaceFirst("; did you mean .*", "")));
    }
}
