package io.github.devrellint.samples.java.compile.program;

import io.github.devrellint.samples.java.parse.ParsedBlock;
import io.github.devrellint.samples.java.parse.ParsedBlock.Import;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * The earlier blocks that a block needs: for each name that it uses, the last block that declares
 * it, and what these blocks need in turn. Also the imports of other earlier blocks.
 *
 * @param blocks numbers of the blocks, in order
 * @param running those whose statements are needed too, because they declare variables
 * @param imports of earlier blocks, whose other code is not needed
 * @param certain whether each of the names is declared only once on the page
 */
public record PageContext(
        List<Integer> blocks, Set<Integer> running, List<Import> imports, boolean certain) {

    /** The context of a block that stands alone. */
    public static final PageContext NONE = new PageContext(List.of(), Set.of(), List.of(), true);

    private record Wanted(String name, int before) {}

    /**
     * @param page the blocks of the page
     * @param names of the page
     * @param of number of the block that the context is for
     * @param always numbers of earlier blocks that belong to it in any case; their declarations are
     *     preferred to those of others
     */
    public static PageContext of(
            List<ParsedBlock> page, PageNames names, int of, Set<Integer> always) {
        Set<Integer> blocks = new TreeSet<>();
        Map<String, Import> imports = new LinkedHashMap<>();
        Set<Integer> running = new HashSet<>();
        boolean certain = true;
        Set<Wanted> seen = new HashSet<>();
        Deque<Wanted> open = new ArrayDeque<>();
        want(page, of, open);
        for (int block : always) {
            blocks.add(block);
            running.add(block);
            want(page, block, open);
        }
        while (!open.isEmpty()) {
            Wanted wanted = open.pop();
            if (!seen.add(wanted)) {
                continue;
            }
            OptionalInt together = names.declaring(wanted.name(), wanted.before(), always);
            OptionalInt declaring =
                    together.isPresent()
                            ? together
                            : names.declaring(wanted.name(), wanted.before());
            if (declaring.isEmpty()) {
                names.importing(wanted.name(), wanted.before())
                        .ifPresent(found -> imports.putIfAbsent(wanted.name(), found));
                continue;
            }
            int at = declaring.getAsInt();
            certain &= together.isPresent() || names.isUnique(wanted.name());
            if (page.get(at).names().variables().contains(wanted.name())) {
                running.add(at);
            }
            if (blocks.add(at)) {
                want(page, at, open);
            }
        }
        return new PageContext(
                List.copyOf(blocks), Set.copyOf(running), List.copyOf(imports.values()), certain);
    }

    private static void want(List<ParsedBlock> page, int block, Deque<Wanted> open) {
        ParsedBlock wanting = page.get(block);
        for (String name : wanting.names().free()) {
            boolean fromElsewhere =
                    wanting.imports().stream()
                            .filter(each -> each.simpleName().equals(name))
                            .anyMatch(each -> !isOfPage(page, each));
            if (!fromElsewhere) {
                open.push(new Wanted(name, block));
            }
        }
    }

    /** Whether a block of the page declares the imported class, in the package of the import. */
    private static boolean isOfPage(List<ParsedBlock> page, Import imported) {
        return page.stream()
                .filter(block -> block.names().types().contains(imported.simpleName()))
                .anyMatch(
                        block ->
                                block.packageName()
                                        .map(name -> name + "." + imported.simpleName())
                                        .filter(imported.name()::equals)
                                        .isPresent());
    }
}
