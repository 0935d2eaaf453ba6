package io.github.devrellint.samples;

import com.google.auto.service.AutoService;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.samples.model.Judgement;

/**
 * Reports samples that compile and then do not run to their end: an exception that nobody catches,
 * an exit code, a time-out.
 */
@AutoService(Rule.class)
public final class SampleRunRule extends SampleVerdictRule {

    public SampleRunRule() {
        super(Judgement.RUN);
    }
}
