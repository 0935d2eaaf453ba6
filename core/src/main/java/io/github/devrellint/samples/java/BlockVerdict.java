package io.github.devrellint.samples.java;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.java.compile.CompiledPage;
import io.github.devrellint.samples.java.compile.PageCompiler;
import io.github.devrellint.samples.java.compile.error.BlockErrors;
import io.github.devrellint.samples.java.compile.error.BlockErrors.Fault;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.Judgement.Defect;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.model.SyntaxProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns what javac reports for a block into a judgement. */
final class BlockVerdict {

    private static final int MOST_NAMES = 5;
    private static final int MOST_FAULTS = 10;

    private BlockVerdict() {}

    /**
     * Judges a block that the compiler has seen.
     *
     * @param number of the block on its page
     * @param allStrict whether every block must compile
     */
    static Judgement judge(
            SampleBlock sample, int number, CompiledPage checked, boolean allStrict) {
        CompiledPage.GivenUp why = checked.givenUp().get(number);
        return why == null
                ? judge(sample, checked.results().get(number), allStrict)
                : givenUp(sample, why);
    }

    /** The judgement of a block that the compiler gave up on. */
    static Judgement givenUp(SampleBlock sample, CompiledPage.GivenUp why) {
        String message = "can't be compiled: it " + why.reason();
        return why.fault() || sample.attributes().demanded()
                ? failed(sample, Judgement.COMPILE, List.of(fault(message)), false)
                : Judgement.unchecked(message);
    }

    private static Judgement judge(
            SampleBlock sample, PageCompiler.Result result, boolean allStrict) {
        ParsedBlock parsed = result.parsed();
        boolean strict = allStrict || sample.attributes().demanded();
        if (parsed.fault().isPresent()) {
            Problem problem = SyntaxProblem.of(sample, parsed.fault().get());
            return Judgement.failed(Judgement.SYNTAX, List.of(problem), false);
        }
        if (parsed.newer().isPresent()) {
            return newer(sample, parsed.newer().get());
        }
        if (parsed.part().isPresent()) {
            String part = "is " + parsed.part().get();
            Fault fault = fault("can't compile alone: it " + part);
            return strict
                    ? failed(sample, Judgement.COMPILE, List.of(fault), false)
                    : Judgement.of(Status.FRAGMENT, part, false);
        }
        BlockErrors verdict = result.errors().orElseThrow();
        return sample.attributes().has(Attribute.FAILS)
                ? failing(sample, verdict)
                : compiled(sample, parsed, verdict).with(deprecated(sample, verdict));
    }

    private static List<Defect> deprecated(SampleBlock sample, BlockErrors verdict) {
        return verdict.deprecated().stream()
                .limit(MOST_FAULTS)
                .map(use -> new Defect(Judgement.DEPRECATED, problem(sample, use)))
                .toList();
    }

    private static Judgement compiled(SampleBlock sample, ParsedBlock parsed, BlockErrors verdict) {
        if (!verdict.faults().isEmpty()) {
            return failed(sample, Judgement.COMPILE, verdict.faults(), parsed.runnable());
        }
        if (verdict.newer().isPresent()) {
            return newer(sample, verdict.newer().get());
        }
        if (verdict.deliberate()) {
            return Judgement.of(Status.FRAGMENT, "says that it does not compile", false);
        }
        // if a known class is used, all that depends on nothing unknown was checked
        Status status = verdict.checked() ? Status.COMPILED : Status.FRAGMENT;
        if (!verdict.missing().isEmpty()) {
            return Judgement.of(status, "needs " + names(verdict), false);
        }
        if (verdict.contextBroken()) {
            String reason = "continues a block that does not compile";
            return Judgement.of(status, reason, false);
        }
        if (parsed.replaced() || !verdict.clean()) {
            return Judgement.of(status, "leaves code out", false);
        }
        return Judgement.of(Status.COMPILED, "", parsed.runnable());
    }

    private static String names(BlockErrors verdict) {
        String names =
                verdict.missing().stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return verdict.missing().size() > MOST_NAMES ? names + ", …" : names;
    }

    private static Judgement newer(SampleBlock sample, String need) {
        return sample.attributes().demanded()
                ? failed(sample, Judgement.COMPILE, List.of(fault(need)), false)
                : Judgement.unchecked(need);
    }

    /** Judges a block that is marked {@code fails}, for which any compiler error is right. */
    private static Judgement failing(SampleBlock sample, BlockErrors verdict) {
        if (!verdict.faults().isEmpty()) {
            String error = verdict.faults().get(0).message();
            return Judgement.of(Status.COMPILED, "does not compile, as it should: " + error, false);
        }
        Span mark = sample.attributes().span(Attribute.FAILS).orElseThrow();
        Problem problem = new Problem(mark, "compiles, though it is marked 'fails'");
        return Judgement.failed(Judgement.COMPILE, List.of(problem), false);
    }

    private static Fault fault(String message) {
        return new Fault(new Span(0, 1), message, Optional.empty());
    }

    private static Judgement failed(
            SampleBlock sample, RuleId rule, List<Fault> faults, boolean runnable) {
        List<Problem> problems =
                faults.stream().limit(MOST_FAULTS).map(fault -> problem(sample, fault)).toList();
        return Judgement.failed(rule, problems, runnable);
    }

    private static Problem problem(SampleBlock sample, Fault fault) {
        Span span = sample.source(fault.span());
        Problem problem = new Problem(span, fault.message());
        return fault.replacement()
                .map(name -> problem.suggesting(List.of(name)).fixedBy(suggestion(span, name)))
                .orElse(problem);
    }

    /** Not safe: the compiler knows that something is wrong, only the author what was meant. */
    private static Fix suggestion(Span span, String name) {
        Fix fix = Fix.replace(span, name);
        return new Fix(fix.description(), false, fix.edits());
    }
}
