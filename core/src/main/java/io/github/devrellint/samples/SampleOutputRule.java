package io.github.devrellint.samples;

import com.google.auto.service.AutoService;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.samples.model.Judgement;

/** Reports samples that print something else than the post says. */
@AutoService(Rule.class)
public final class SampleOutputRule extends SampleVerdictRule {

    public SampleOutputRule() {
        super(Judgement.OUTPUT);
    }
}
