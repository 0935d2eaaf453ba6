package io.github.devrellint.samples.java.compile;

import io.github.devrellint.samples.java.javac.CompilerLimitException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The compiled blocks of a page. A block on which the compiler fails is left out, so that the
 * others are still checked.
 *
 * @param results of the blocks, in order; to be ignored for a block that was given up, and missing
 *     for those behind the last one that is compiled
 * @param givenUp why, by the number of the block: "is nested too deeply"
 */
public record CompiledPage(List<PageCompiler.Result> results, Map<Integer, GivenUp> givenUp) {

    /**
     * Why a block is not compiled.
     *
     * @param reason "is nested too deeply"
     * @param fault whether the block is at fault, not the compiler
     */
    public record GivenUp(String reason, boolean fault) {}

    /** Characters; no real sample has as many. */
    private static final int LONGEST = 200_000;

    /** Finding the context of all blocks takes time that grows with the square of their number. */
    private static final int MOST_BLOCKS = 1_000;

    /** Each may take as long as the time limit of a compiler call. */
    private static final int MOST_TRIES = 3;

    private static final PageCompiler.Block NOTHING =
            new PageCompiler.Block("", false, false, Optional.empty());

    public static CompiledPage of(PageCompiler page, List<PageCompiler.Block> blocks) {
        Map<Integer, GivenUp> givenUp = new TreeMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).code().length() > LONGEST) {
                givenUp.put(i, fault("is longer than " + LONGEST + " characters"));
            } else if (i >= MOST_BLOCKS) {
                givenUp.put(i, fault("comes after " + MOST_BLOCKS + " other blocks"));
            }
        }
        GivenUp last = fault("");
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                return new CompiledPage(page.check(without(givenUp, blocks)), givenUp);
            } catch (CompilerLimitException e) {
                last = new GivenUp(e.getMessage(), !e.crash());
                if (e.block().isEmpty()) {
                    break;
                }
                givenUp.put(e.block().getAsInt(), last);
            }
        }
        GivenUp rest = new GivenUp("is on a page that " + last.reason(), last.fault());
        for (int i = 0; i < blocks.size(); i++) {
            givenUp.putIfAbsent(i, rest);
        }
        return new CompiledPage(List.of(), givenUp);
    }

    private static GivenUp fault(String reason) {
        return new GivenUp(reason, true);
    }

    private static List<PageCompiler.Block> without(
            Map<Integer, GivenUp> givenUp, List<PageCompiler.Block> blocks) {
        return IntStream.range(0, Math.min(MOST_BLOCKS, blocks.size()))
                .mapToObj(i -> givenUp.containsKey(i) ? NOTHING : blocks.get(i))
                .toList();
    }
}
