package io.github.devrellint.samples.java.javac;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskEvent.Kind;
import com.sun.source.util.TaskListener;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Tracks which block the compiler is working on, to name that block if the compiler gets stuck. */
final class CompilerProgress implements TaskListener {

    /** The phases in which the compiler handles one source at a time. */
    private static final Set<Kind> SINGLE = Set.of(Kind.PARSE, Kind.ANALYZE, Kind.GENERATE);

    private final Map<URI, Integer> blocks = new HashMap<>();
    private final OptionalInt only;
    private volatile OptionalInt block;

    CompilerProgress(List<MemorySource> sources) {
        sources.forEach(source -> blocks.put(source.toUri(), source.block()));
        int first = sources.get(0).block();
        boolean alone = blocks.values().stream().allMatch(each -> each == first);
        only = alone ? OptionalInt.of(first) : OptionalInt.empty();
        block = only;
    }

    @Override
    public void started(TaskEvent event) {
        Integer number =
                SINGLE.contains(event.getKind()) ? blocks.get(event.getSourceFile().toUri()) : null;
        if (number != null) {
            block = OptionalInt.of(number);
        }
    }

    @Override
    public void finished(TaskEvent event) {
        block = only;
    }

    /** The block that is being compiled; empty if the compiler is handling none or all of them. */
    OptionalInt block() {
        return block;
    }
}
