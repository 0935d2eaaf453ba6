package io.github.devrellint.samples.model;

import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import java.util.List;
import java.util.Optional;

/**
 * What to say of a fault in a block: an error where it is surely a slip, with the edit that mends
 * it; else a warning, since the block may be cut or in another language.
 */
public final class SyntaxProblem {

    private SyntaxProblem() {}

    public static Problem of(SampleBlock sample, Fault fault) {
        Span span = sample.source(fault.span());
        if (fault.repair().isPresent()) {
            Fix repair = fault.repair().get();
            Problem problem = new Problem(span, fault.message() + "; " + repair.description());
            return fix(sample, repair).map(problem::fixedBy).orElse(problem);
        }
        return fault.certain() || sample.attributes().demanded()
                ? new Problem(span, fault.message())
                : new Problem(span, unsure(sample.language(), fault.message()))
                        .atMost(Severity.WARNING);
    }

    private static String unsure(String language, String message) {
        return "does not parse as %s: %s; if it is not %s, name its language or \"text\""
                .formatted(language, message, language);
    }

    /** The repair of the document; empty if it adds lines, which would lack a prefix. */
    private static Optional<Fix> fix(SampleBlock sample, Fix repair) {
        List<Edit> edits =
                repair.edits().stream()
                        .map(edit -> new Edit(span(sample, edit.span()), edit.text()))
                        .toList();
        return edits.stream().anyMatch(edit -> edit.text().contains("\n"))
                ? Optional.empty()
                : Optional.of(new Fix(repair.description(), false, edits));
    }

    private static Span span(SampleBlock sample, Span inCode) {
        if (!inCode.isEmpty()) {
            return sample.source(inCode);
        }
        int at = inCode.start();
        return Span.at(
                at == 0
                        ? sample.source(new Span(0, 1)).start()
                        : sample.source(new Span(at - 1, at)).end());
    }
}
