package io.github.devrellint.stats;

import io.github.devrellint.rule.Sample;
import java.util.Map;

/** What became of the code samples of a post, the worst first. */
public enum CodeState {
    /** At least one sample is wrong: it does not parse, compile or run. */
    FAILS("fails"),
    /** There is code, but nothing that a reader can run was verified. */
    UNVERIFIED("unverified"),
    NO_CODE("no code"),
    /** At least one sample ran or compiled, and none is wrong. */
    VERIFIED("verified");

    private final String label;

    CodeState(String label) {
        this.label = label;
    }

    /** For people, in lower case. */
    public String label() {
        return label;
    }

    /** Returns the state for the number of samples of each status. */
    static CodeState of(Map<Sample.Status, Integer> samples) {
        if (samples.containsKey(Sample.Status.FAILED)) {
            return FAILS;
        }
        if (samples.isEmpty()) {
            return NO_CODE;
        }
        return samples.containsKey(Sample.Status.RAN) || samples.containsKey(Sample.Status.COMPILED)
                ? VERIFIED
                : UNVERIFIED;
    }
}
