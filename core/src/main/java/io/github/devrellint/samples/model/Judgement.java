package io.github.devrellint.samples.model;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of verifying a block.
 *
 * @param status how far it was verified
 * @param reason why no further; empty if there is nothing to say
 * @param runnable whether there is something to run in it
 * @param defects what is wrong with it
 */
public record Judgement(Status status, String reason, boolean runnable, List<Defect> defects) {

    public static final RuleId SYNTAX = RuleId.of("sample-syntax");
    public static final RuleId COMPILE = RuleId.of("sample-compile");
    public static final RuleId RUN = RuleId.of("sample-run");
    public static final RuleId DEPRECATED = RuleId.of("sample-deprecated");
    public static final RuleId OUTPUT = RuleId.of("sample-output");

    /** After this many stopped samples on a page, the rest is not run. */
    public static final int MOST_STOPPED = 5;

    /**
     * A problem of a block.
     *
     * @param rule that reports it
     */
    public record Defect(RuleId rule, Problem problem) {}

    public Judgement {
        defects = List.copyOf(defects);
    }

    /** Verified that far, and nothing is wrong. */
    public static Judgement of(Status status, String reason, boolean runnable) {
        return new Judgement(status, reason, runnable, List.of());
    }

    /** Not verified, for this reason. */
    public static Judgement unchecked(String reason) {
        return of(Status.UNCHECKED, reason, false);
    }

    /** Not run, since {@link #MOST_STOPPED} others of its page had to be stopped. */
    public static Judgement notRun() {
        return of(Status.UNCHECKED, "not run: too many samples had to be stopped", true);
    }

    /** Wrong in one way. */
    public static Judgement failed(RuleId rule, List<Problem> problems, boolean runnable) {
        return new Judgement(
                Status.FAILED,
                problems.get(0).message(),
                runnable,
                problems.stream().map(problem -> new Defect(rule, problem)).toList());
    }

    /** The same with problems besides, which do not make it fail. */
    public Judgement with(List<Defect> others) {
        List<Defect> all = new ArrayList<>(defects);
        all.addAll(others);
        return new Judgement(status, reason, runnable, all);
    }

    /** The same with the problems in the output of a sample that ran to its end. */
    public Judgement printing(Document document, SampleBlock sample, Printed printed) {
        SampleOutputs.of(document).add(sample, printed);
        if (status != Status.RAN) {
            return this;
        }
        List<Problem> problems =
                ExpectedOutput.problems(document, sample, sample.output(), printed);
        return problems.isEmpty() ? this : failed(OUTPUT, problems, runnable);
    }
}
