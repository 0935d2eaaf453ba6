package io.github.devrellint.samples;

import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.SampleBlock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages that name a language for its colours only: calls of template functions as Go, Jsonnet as
 * JavaScript. Where most of many blocks do not parse, one finding says so instead of one each.
 */
final class MislabelledBlocks {

    /** With fewer faults, each of them is probably one. */
    private static final int FEWEST = 8;

    private MislabelledBlocks() {}

    /**
     * Returns the judgements of the blocks in one language of a page, with one finding where most
     * of them do not parse.
     */
    static Map<SampleBlock, Judgement> merged(
            String language, Map<SampleBlock, Judgement> judgements) {
        List<SampleBlock> wrong =
                new ArrayList<>(
                        judgements.keySet().stream()
                                .filter(block -> isUnparsable(judgements.get(block)))
                                .toList());
        if (wrong.size() < FEWEST || wrong.size() * 2 <= judgements.size()) {
            return judgements;
        }
        wrong.sort((a, b) -> a.span().compareTo(b.span()));
        String all =
                "%d of the %d blocks in %s on this page do not parse"
                        .formatted(wrong.size(), judgements.size(), language);
        Map<SampleBlock, Judgement> merged = new IdentityHashMap<>(judgements);
        wrong.forEach(block -> merged.put(block, Judgement.unchecked(all)));
        SampleBlock first = wrong.get(0);
        Problem problem = judgements.get(first).defects().get(0).problem();
        merged.put(
                first,
                Judgement.failed(
                        Judgement.SYNTAX,
                        List.of(
                                new Problem(
                                                problem.span(),
                                                all
                                                        + ", from here on: name the language that they are in,"
                                                        + " or none (\"text\")")
                                        .atMost(Severity.WARNING)),
                        false));
        return merged;
    }

    private static boolean isUnparsable(Judgement judgement) {
        return judgement.defects().stream()
                .anyMatch(defect -> defect.rule().equals(Judgement.SYNTAX));
    }
}
