package io.github.devrellint.samples.java;

import io.github.devrellint.context.InProcessCache;
import io.github.devrellint.samples.java.compile.CompiledPage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the compiler said of the pages that were compiled last, for those who check a page again and
 * again while its text is written. Safe for use by several threads.
 */
final class LatestCompilations {

    static final InProcessCache.Key<LatestCompilations> KEY =
            InProcessCache.Key.of(LatestCompilations.class, LatestCompilations::new);

    /** Pages that a writer has open at a time; each holds the programs of its samples. */
    private static final int MOST = 16;

    private record Entry(String inputs, CompiledPage page) {}

    private final Map<Path, Entry> pages = new LinkedHashMap<>();

    private LatestCompilations() {}

    /**
     * Returns the blocks of a document as they were compiled.
     *
     * @param inputs all that the result depends on
     * @param compile is asked if that has changed
     * @param lasts whether what it returns depends on nothing else
     */
    CompiledPage of(
            Path document,
            String inputs,
            Supplier<CompiledPage> compile,
            Predicate<CompiledPage> lasts) {
        return known(document, inputs)
                .orElseGet(
                        () -> {
                            CompiledPage page = compile.get();
                            if (lasts.test(page)) {
                                put(document, new Entry(inputs, page));
                            }
                            return page;
                        });
    }

    private synchronized Optional<CompiledPage> known(Path document, String inputs) {
        return Optional.ofNullable(pages.get(document))
                .filter(entry -> entry.inputs().equals(inputs))
                .map(Entry::page);
    }

    private synchronized void put(Path document, Entry entry) {
        pages.remove(document);
        pages.put(document, entry);
        if (pages.size() > MOST) {
            pages.remove(pages.keySet().iterator().next());
        }
    }
}
