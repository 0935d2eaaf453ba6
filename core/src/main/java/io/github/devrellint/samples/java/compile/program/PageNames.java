package io.github.devrellint.samples.java.compile.program;

import io.github.devrellint.samples.java.parse.ParsedBlock;
import io.github.devrellint.samples.java.parse.ParsedBlock.Import;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An index of the blocks that declare and import names. */
public final class PageNames {

    private final Map<String, NavigableSet<Integer>> declared = new HashMap<>();
    private final Map<String, NavigableMap<Integer, Import>> imported = new HashMap<>();
    private final Set<String> once = new HashSet<>();
    private final Set<String> again = new HashSet<>();

    public PageNames(List<ParsedBlock> page) {
        for (int i = 0; i < page.size(); i++) {
            ParsedBlock block = page.get(i);
            for (String name : block.names().declared()) {
                if (!once.add(name)) {
                    again.add(name);
                }
                if (block.whole()) {
                    declared.computeIfAbsent(name, key -> new TreeSet<>()).add(i);
                }
            }
            for (Import each : block.imports()) {
                imported.computeIfAbsent(each.simpleName(), key -> new TreeMap<>())
                        .putIfAbsent(i, each);
            }
        }
    }

    /**
     * Number of the last block before another that declares a name, unless it is imported later.
     */
    OptionalInt declaring(String name, int before) {
        NavigableSet<Integer> blocks = declared.get(name);
        Integer block = blocks == null ? null : blocks.lower(before);
        Map.Entry<Integer, Import> entry = lastImport(name, before);
        boolean hidden = block != null && entry != null && entry.getKey() > block;
        return block == null || hidden ? OptionalInt.empty() : OptionalInt.of(block);
    }

    /** Number of the last of some blocks before another that declares a name. */
    OptionalInt declaring(String name, int before, Set<Integer> some) {
        return declared.getOrDefault(name, new TreeSet<>()).headSet(before).stream()
                .filter(some::contains)
                .mapToInt(Integer::intValue)
                .max();
    }

    /**
     * The last import of a name in blocks before another; none if several before it import the name
     * from different places, so that it is open which one is meant.
     */
    Optional<Import> importing(String name, int before) {
        NavigableMap<Integer, Import> blocks = imported.get(name);
        boolean agreed =
                blocks != null
                        && blocks.headMap(before, false).values().stream()
                                        .map(Import::name)
                                        .distinct()
                                        .count()
                                == 1;
        return agreed
                ? Optional.of(lastImport(name, before)).map(Map.Entry::getValue)
                : Optional.empty();
    }

    private Map.Entry<Integer, Import> lastImport(String name, int before) {
        NavigableMap<Integer, Import> blocks = imported.get(name);
        return blocks == null ? null : blocks.lowerEntry(before);
    }

    /** Whether a single block of the page declares a name. */
    boolean isUnique(String name) {
        return once.contains(name) && !again.contains(name);
    }
}
