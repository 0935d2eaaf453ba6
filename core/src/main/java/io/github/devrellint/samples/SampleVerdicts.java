package io.github.devrellint.samples;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.config.SampleSettings.Run;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.document.AnalysisKey;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.java.JavaSupport;
import io.github.devrellint.samples.model.FenceAttributes;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.LanguageNames;
import io.github.devrellint.samples.model.LanguageSupport;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.sandbox.Outcome;
import io.github.devrellint.samples.script.ScriptSupport;
import io.github.devrellint.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The results of verifying the code blocks of a document. Computed once per document, for all
 * sample rules.
 */
final class SampleVerdicts {

    private static final String OUTPUT = "output";

    /** For each language, the first one that supports it is used. */
    private static final List<LanguageSupport> LANGUAGES =
            List.of(new JavaSupport(), new ScriptSupport());

    /** A block and its judgement. */
    record Verdict(CodeBlock block, SampleBlock sample, Judgement judgement) {}

    private final List<Verdict> verdicts;

    private SampleVerdicts(List<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    /** Verifies the samples of a document, as far as the configuration allows. */
    static SampleVerdicts of(Document document, Site site) {
        return document.analysis(site.context().service(Verification.KEY).verdicts);
    }

    /** The key to the verdicts of one run: they depend on its configuration. */
    private static final class Verification {

        static final ServiceKey<Verification> KEY =
                ServiceKey.of(Verification.class, Verification::new);

        final AnalysisKey<SampleVerdicts> verdicts;

        Verification(RunContext context) {
            verdicts = AnalysisKey.of(SampleVerdicts.class, document -> verify(document, context));
        }
    }

    /** One per code block, in order. */
    List<Verdict> list() {
        return verdicts;
    }

    /** The problems that one rule reports. */
    Stream<Problem> problems(RuleId rule) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.judgement().defects().stream())
                .filter(defect -> defect.rule().equals(rule))
                .map(Judgement.Defect::problem);
    }

    private static SampleVerdicts verify(Document document, RunContext context) {
        List<CodeBlock> blocks = document.codeBlocks();
        List<SampleBlock> samples =
                IntStream.range(0, blocks.size()).mapToObj(i -> sample(document, i)).toList();
        Map<SampleBlock, Judgement> judged = new IdentityHashMap<>();
        Map<String, List<SampleBlock>> byLanguage = new TreeMap<>();
        for (SampleBlock sample : samples) {
            Judgement early = withoutLooking(sample, context);
            if (early != null) {
                judged.put(sample, early);
            } else {
                byLanguage.computeIfAbsent(sample.language(), key -> new ArrayList<>()).add(sample);
            }
        }
        byLanguage.forEach(
                (language, ofLanguage) ->
                        judged.putAll(judge(document, context, language, ofLanguage)));
        if (judged.values().stream().anyMatch(SampleVerdicts::isStopped)) {
            context.mayDifferNextTime();
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            SampleBlock sample = samples.get(i);
            Judgement judgement = judged.get(sample);
            if (i > 0 && sample.language().equals(OUTPUT)) {
                judgement = ofOutput(judgement, judged.get(samples.get(i - 1)));
            }
            verdicts.add(new Verdict(blocks.get(i), sample, judgement));
        }
        return new SampleVerdicts(List.copyOf(verdicts));
    }

    /** Whether a program took too long; the machine may have been busy. */
    private static boolean isStopped(Judgement judgement) {
        return judgement.status() == Status.FAILED
                && judgement.reason().startsWith(Outcome.End.STOPPED);
    }

    /** The judgement of a fence with expected output, which follows a sample. */
    private static Judgement ofOutput(Judgement unseen, Judgement sample) {
        boolean differs =
                sample.defects().stream().anyMatch(each -> each.rule().equals(Judgement.OUTPUT));
        if (differs) {
            return Judgement.of(Status.FAILED, sample.reason(), false);
        }
        return sample.status() == Status.RAN
                ? Judgement.of(Status.RAN, "compared with what the sample before it prints", false)
                : unseen;
    }

    private static SampleBlock sample(Document document, int index) {
        List<CodeBlock> blocks = document.codeBlocks();
        CodeBlock block = blocks.get(index);
        Optional<CodeBlock> output =
                Optional.of(index + 1)
                        .filter(next -> next < blocks.size())
                        .map(blocks::get)
                        .filter(next -> next.language().equals(OUTPUT));
        return new SampleBlock(
                block.content(),
                block.span(),
                block.language().equals(OUTPUT)
                        ? OUTPUT
                        : LanguageNames.canonical(block.language()),
                FenceAttributes.of(block, document.source()),
                output,
                false);
    }

    /** The judgement of a block that is not verified; null if it is to be verified. */
    private static Judgement withoutLooking(SampleBlock sample, RunContext context) {
        if (context.config().samples().run() == Run.OFF) {
            return Judgement.unchecked("samples are switched off");
        }
        if (sample.is(Attribute.IGNORE)) {
            String reason = sample.attributes().value(Attribute.IGNORE).orElse("no reason given");
            return Judgement.of(Status.IGNORED, reason, false);
        }
        if (sample.language().equals(OUTPUT)) {
            return Judgement.unchecked("what the sample before it prints");
        }
        return sample.language().isEmpty() ? Judgement.unchecked("no language") : null;
    }

    private static Map<SampleBlock, Judgement> judge(
            Document document, RunContext context, String language, List<SampleBlock> samples) {
        List<SampleBlock> all = new ArrayList<>(HiddenSetUp.of(document, language));
        all.addAll(samples);
        all.sort(Comparator.comparing(SampleBlock::span));
        return MislabelledBlocks.merged(language, support(language).verify(document, context, all));
    }

    /** What verifies a language. */
    static LanguageSupport support(String language) {
        return LANGUAGES.stream()
                .filter(support -> support.covers(language))
                .findFirst()
                .orElseThrow();
    }
}
