package io.github.devrellint.samples.java.compile.repair;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.compile.error.BlockErrors.Fault;
import io.github.devrellint.samples.java.compile.name.NameResolver;
import io.github.devrellint.samples.java.javac.CompilerLimitException;
import io.github.devrellint.samples.java.javac.Javac;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Proves that names are mistyped or out of date, by compiling with others in their place. */
public final class NameProofs {

    private final NameRepair names;
    private final TypeRepair types;

    public NameProofs(Javac javac, List<Path> classpath, NameResolver resolver) {
        this.names = new NameRepair(javac, classpath, resolver::isElsewhere);
        this.types = new TypeRepair(javac, classpath, resolver);
    }

    /** Returns the proven mistakes by the number of the block. */
    public Map<Integer, List<Fault>> of(List<NameRepair.Case> cases) {
        Map<Integer, List<Fault>> all = new TreeMap<>(unlessCrashing(() -> names.prove(cases)));
        unlessCrashing(() -> types.prove(cases))
                .forEach((own, faults) -> all.merge(own, faults, NameProofs::join));
        return all;
    }

    /** Of two mistakes at one place the first is kept. */
    private static List<Fault> join(List<Fault> known, List<Fault> more) {
        Set<Span> places = known.stream().map(Fault::span).collect(Collectors.toSet());
        Stream<Fault> elsewhere = more.stream().filter(fault -> !places.contains(fault.span()));
        return Stream.concat(known.stream(), elsewhere).toList();
    }

    /**
     * What is proved; nothing if a name that was only tried crashes the compiler, as one whose
     * superclass is missing does: the blocks themselves have been compiled.
     */
    private static Map<Integer, List<Fault>> unlessCrashing(
            Supplier<Map<Integer, List<Fault>>> proof) {
        try {
            return proof.get();
        } catch (CompilerLimitException e) {
            if (!e.crash()) {
                throw e;
            }
            return Map.of();
        }
    }
}
