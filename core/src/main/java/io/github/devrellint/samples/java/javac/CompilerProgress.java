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
    private volatile OptionalInt latest;

    CompilerProgress(List<MemorySource> sources) {
        sources.forEach(source -> blocks.put(source.toUri(), source.block()));
        int first = sources.get(0).block();
        boolean alone = blocks.values().stream().allMatch(each -> each == first);
        only = alone ? OptionalInt.of(first) : OptionalInt.empty();
        block = only;
        latest = only;
    }

    @Override
    public void started(TaskEvent event) {
        block(event)
                .ifPresent(
                        number -> {
                            block = OptionalInt.of(number);
                            latest = block;
                        });
    }

    @Override
    public void finished(TaskEvent event) {
        block(event).ifPresent(number -> latest = OptionalInt.of(number));
        block = only;
    }

    private OptionalInt block(TaskEvent event) {
        Integer number =
                SINGLE.contains(event.getKind()) && event.getSourceFile() != null
                        ? blocks.get(event.getSourceFile().toUri())
                        : null;
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The block that is being compiled; empty if the compiler is handling none or all of them. */
    OptionalInt block() {
        return block;
    }

    /**
     * The block that an event was about last. The compiler resolves the names of all sources before
     * it looks at the flow of the first, and says that it has finished a source even if it crashes.
     */
    OptionalInt latest() {
        return latest;
    }
}
