package io.github.devrellint.samples.java.compile;

import io.github.devrellint.samples.java.compile.PageCompiler.Result;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Compiles what is faulty with each type that other blocks declare its variables with: what is
 * wrong is so with any of them.
 */
final class TypeAlternatives {

    private final Function<List<SampleProgram>, Map<Integer, Result>> compiler;
    private final Predicate<SampleProgram> faulty;

    /**
     * @param compiler of programs, of which no two are for the same block
     * @param faulty whether a program has faults until now
     */
    TypeAlternatives(
            Function<List<SampleProgram>, Map<Integer, Result>> compiler,
            Predicate<SampleProgram> faulty) {
        this.compiler = compiler;
        this.faulty = faulty;
    }

    /** Leaves the faults that a block has with all types. */
    void compare(Map<Integer, Result> results) {
        List<SampleProgram> others = others(results, 0);
        for (int number = 1; !others.isEmpty(); number++) {
            compiler.apply(others)
                    .forEach((own, result) -> results.merge(own, result, TypeAlternatives::shared));
            others = others(results, number);
        }
    }

    private List<SampleProgram> others(Map<Integer, Result> results, int number) {
        List<SampleProgram> others = new ArrayList<>();
        for (Result result : results.values()) {
            SampleProgram program = result.program().get();
            if (faulty.test(program)) {
                program.resolved().alternative(number).map(program::with).ifPresent(others::add);
            }
        }
        return others;
    }

    /** The first result with the faults of both, or the second if it has none. */
    private static Result shared(Result first, Result second) {
        return second.errors().get().faults().isEmpty() ? second : first.sharedWith(second);
    }
}
