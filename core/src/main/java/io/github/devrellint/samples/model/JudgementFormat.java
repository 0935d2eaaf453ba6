package io.github.devrellint.samples.model;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.cache.ResultFormat;
import io.github.devrellint.cache.ResultReader;
import io.github.devrellint.cache.ResultWriter;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.model.Judgement.Defect;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Serializes the judgements of a page. Spans are those of one and the same document. */
public final class JudgementFormat implements ResultFormat<List<Judgement>> {

    @Override
    public String name() {
        return "judgements 2";
    }

    @Override
    public void write(List<Judgement> judgements, ResultWriter out) throws IOException {
        out.list(
                judgements,
                judgement -> {
                    out.text(judgement.status().name()).text(judgement.reason());
                    out.flag(judgement.runnable());
                    out.list(judgement.defects(), defect -> write(defect, out));
                });
    }

    private static void write(Defect defect, ResultWriter out) throws IOException {
        Problem problem = defect.problem();
        span(problem.span(), out.text(defect.rule().value()));
        out.text(problem.message()).text(problem.maxSeverity().name()).text(problem.evidence());
        out.list(problem.suggestions(), out::text);
        FixFormat.write(problem.fix(), out);
    }

    private static ResultWriter span(Span span, ResultWriter out) throws IOException {
        return out.number(span.start()).number(span.end());
    }

    @Override
    public List<Judgement> read(ResultReader in) throws IOException {
        return in.list(
                () ->
                        new Judgement(
                                Status.valueOf(in.text()),
                                in.text(),
                                in.flag(),
                                in.list(() -> defect(in))));
    }

    private static Defect defect(ResultReader in) throws IOException {
        RuleId rule = RuleId.of(in.text());
        Span span = span(in);
        String message = in.text();
        Severity maxSeverity = Severity.valueOf(in.text());
        String evidence = in.text();
        List<String> suggestions = in.list(in::text);
        Optional<Fix> fix = FixFormat.read(in);
        return new Defect(
                rule, new Problem(span, message, suggestions, fix, maxSeverity, evidence));
    }

    private static Span span(ResultReader in) throws IOException {
        return new Span((int) in.number(), (int) in.number());
    }
}
