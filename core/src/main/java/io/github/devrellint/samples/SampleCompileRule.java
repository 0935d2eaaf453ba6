package io.github.devrellint.samples;

import com.google.auto.service.AutoService;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.samples.model.Judgement;

/**
 * Reports Java samples that the compiler refuses for a reason that nothing left out of the page can
 * explain.
 */
@AutoService(Rule.class)
public final class SampleCompileRule extends SampleVerdictRule {

    public SampleCompileRule() {
        super(Judgement.COMPILE);
    }
}
