package io.github.devrellint.samples;

import com.google.auto.service.AutoService;
import io.github.devrellint.config.SampleSettings.Run;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Sample;
import io.github.devrellint.rule.SampleRule;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.syntax.SyntaxCheckers;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reports code blocks whose code can't be parsed in the language that the fence names. Tells, for
 * the report, what became of each block.
 */
@AutoService(Rule.class)
public final class SampleSyntaxRule extends SampleVerdictRule
        implements SampleRule<Rule.NoOptions> {

    public SampleSyntaxRule() {
        super(Judgement.SYNTAX);
    }

    @Override
    public void prepare(List<Path> files, Site site) {
        if (site.context().config().samples().run() != Run.OFF) {
            SyntaxCheckers.of(site.context()).prepare(files);
        }
    }

    @Override
    public Stream<Sample> samples(Document document, Site site) {
        return SampleVerdicts.of(document, site).list().stream()
                .map(
                        verdict ->
                                new Sample(
                                        verdict.block().span(),
                                        verdict.block().language(),
                                        verdict.judgement().status(),
                                        verdict.judgement().reason()));
    }
}
