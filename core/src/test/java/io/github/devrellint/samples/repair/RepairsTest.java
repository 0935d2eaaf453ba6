package io.github.devrellint.samples.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Checked;
import io.github.devrellint.samples.repair.Repairs.Notation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepairsTest {

    private static final String CODE = "walk(hill boots, 1)\n";
    private static final SyntaxVerdict FAULT = SyntaxVerdict.fault(10, 15, "unexpected");

    @Test
    void tellsTheFirstEditThatMends() {
        List<SyntaxVerdict> verdicts =
                Repairs.added(
                        List.of(List.of(CODE)),
                        List.of(FAULT),
                        Notation.BRACKETS,
                        (original, codes) ->
                                codes.stream()
                                        .map(
                                                code ->
                                                        code.startsWith("walk(hill, boots")
                                                                ? SyntaxVerdict.VALID
                                                                : FAULT)
                                        .toList());

        SyntaxVerdict.Fault fault = ((Checked) verdicts.get(0)).faults().get(0);
        assertThat(fault.isSure()).isTrue();
        assertThat(fault.repair().orElseThrow().edits()).containsExactly(new Edit(Span.at(9), ","));
        assertThat(fault.repair().orElseThrow().description())
                .isEqualTo("insert \",\" after \"hill\"");
    }

    @Test
    void leavesWhatNoEditMends() {
        List<SyntaxVerdict> verdicts =
                Repairs.added(
                        List.of(List.of(CODE)),
                        List.of(FAULT),
                        Notation.BRACKETS,
                        (original, codes) ->
                                Collections.nCopies(codes.size(), SyntaxVerdict.LEFT_OUT));

        assertThat(verdicts).containsExactly(FAULT);
    }

    @Test
    void triesFewEditsOfFewPiecesOfEachPost() {
        List<String> post = Collections.nCopies(50, CODE + "walk(high);\n".repeat(500));
        List<String> asked = new ArrayList<>();

        Repairs.added(
                List.of(post, List.of(CODE)),
                Collections.nCopies(51, FAULT),
                Notation.BRACKETS,
                (original, codes) -> {
                    asked.addAll(codes);
                    return Collections.nCopies(codes.size(), FAULT);
                });

        assertThat(asked.stream().filter(code -> code.length() > 1000)).hasSizeLessThan(601);
        assertThat(asked.stream().filter(code -> code.length() < 1000)).hasSizeBetween(1, 60);
    }

    @Test
    void saysWhatEachChangeIsAChangeOf() {
        String other = "sail(sea boats);\n";

        Repairs.added(
                List.of(List.of(CODE, other)),
                List.of(FAULT, FAULT),
                Notation.BRACKETS,
                (original, codes) -> {
                    assertThat(original).hasSameSizeAs(codes).contains(CODE, other);
                    for (int i = 0; i < codes.size(); i++) {
                        String kept = original.get(i).equals(CODE) ? "boots" : "boats";
                        assertThat(codes.get(i)).contains(kept).isNotEqualTo(original.get(i));
                    }
                    return Collections.nCopies(codes.size(), FAULT);
                });
    }

    @Test
    void doesNotTryLongTexts() {
        String code = CODE + "walk(high);\n".repeat(50_000);

        Stream.of(Notation.values())
                .forEach(
                        notation ->
                                Repairs.added(
                                        List.of(List.of(code)),
                                        List.of(FAULT),
                                        notation,
                                        (original, codes) -> {
                                            throw new AssertionError(codes.size() + " asked");
                                        }));
    }
}
