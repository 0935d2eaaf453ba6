package io.github.devrellint.samples.java.compile.repair;

import io.github.devrellint.samples.java.compile.error.BlockErrors.Fault;
import io.github.devrellint.samples.java.compile.name.NameResolver;
import io.github.devrellint.samples.java.javac.CompilerLimitException;
import io.github.devrellint.samples.java.javac.Javac;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

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
        Map<Integer, List<Fault>> all = new TreeMap<>();
        add(unlessCrashing(() -> names.prove(cases)), all);
        add(unlessCrashing(() -> types.prove(cases)), all);
        return all;
    }

    /** Of two mistakes at one place the first is kept. */
    private static void add(Map<Integer, List<Fault>> proved, Map<Integer, List<Fault>> into) {
        proved.forEach(
                (own, faults) -> {
                    List<Fault> known = into.computeIfAbsent(own, key -> new ArrayList<>());
                    faults.stream()
                            .filter(
                                    fault ->
                                            known.stream()
                                                    .noneMatch(k -> k.span().equals(fault.span())))
                            .toList()
                            .forEach(known::add);
                });
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
