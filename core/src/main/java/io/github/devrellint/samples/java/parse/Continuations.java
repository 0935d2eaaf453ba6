package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.javac.MemorySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds code that is split over several blocks with text between them: blocks with unbalanced
 * brackets that parse when they are concatenated.
 */
final class Continuations {

    private static final int MOST_PIECES = 6;

    private final Javac javac;

    Continuations(Javac javac) {
        this.javac = javac;
    }

    /** A run of blocks, the last one included. */
    private record Run(int first, int last) {
        IntStream blocks() {
            return IntStream.rangeClosed(first, last);
        }
    }

    /**
     * Returns the indexes of the blocks that parse together with others.
     *
     * @param codes the blocks of a page
     * @param broken which of them can't be parsed alone
     */
    List<Integer> settle(List<String> codes, IntPredicate broken) {
        List<Run> runs = new ArrayList<>();
        for (int first = 0; first < codes.size(); first++) {
            if (broken.test(first) && SyntaxFaults.unbalanced(codes.get(first))) {
                int end = Math.min(codes.size(), first + MOST_PIECES);
                for (int last = first + 1; last < end; last++) {
                    runs.add(new Run(first, last));
                }
            }
        }
        if (runs.isEmpty()) {
            return List.of();
        }
        List<MemorySource> sources = new ArrayList<>();
        for (Run run : runs) {
            String code = String.join("\n", run.blocks().mapToObj(codes::get).toList());
            for (JavaForm form : List.of(JavaForm.STATEMENTS, JavaForm.MEMBERS)) {
                sources.add(
                        new MemorySource(
                                run.first(),
                                "run/" + sources.size() + "/Sample.java",
                                form.around(code)));
            }
        }
        return javac.with(
                sources,
                List.of(),
                Optional.empty(),
                session ->
                        IntStream.range(0, sources.size())
                                .filter(i -> session.parsed().get(i).valid())
                                .mapToObj(i -> runs.get(i / 2))
                                .flatMapToInt(Run::blocks)
                                .filter(broken)
                                .distinct()
                                .boxed()
                                .toList());
    }
}
