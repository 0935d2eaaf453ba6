package io.github.devrellint.samples.java;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.java.compile.CompiledPage;
import io.github.devrellint.samples.java.compile.PageCompiler;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.run.JavaRunner;
import io.github.devrellint.samples.model.ExpectedOutput;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.model.SampleLocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The Java blocks of one document: what the compiler says of them, and which are to run. */
final class JavaPage {

    private final Document document;
    private final List<SampleBlock> samples;
    private final SampleSettings settings;
    private final RunContext context;

    /**
     * @param samples in the order of the document, hidden set-up too
     */
    JavaPage(RunContext context, Document document, List<SampleBlock> samples) {
        this.context = context;
        this.document = document;
        this.samples = samples;
        this.settings = context.config().samples();
    }

    CompiledPage compile(PageCompiler compiler) {
        CompiledPage compiled = CompiledPage.of(compiler, blocks());
        compiled.givenUp().forEach((i, why) -> report(samples.get(i), why));
        return compiled;
    }

    /** What the compiler sees of the samples. */
    List<PageCompiler.Block> blocks() {
        return samples.stream().map(this::block).toList();
    }

    private PageCompiler.Block block(SampleBlock sample) {
        boolean demanded =
                sample.attributes().demanded() || sample.attributes().has(Attribute.FAILS);
        return new PageCompiler.Block(
                sample.code(),
                demanded || settings.java().strict(),
                sample.setUp(),
                sample.group());
    }

    /** A block that crashes the compiler is not a finding, but must not count as checked. */
    void report(SampleBlock sample, CompiledPage.GivenUp why) {
        if (!why.fault()) {
            String place = SampleLocation.of(context.config().base(), document, sample);
            context.notices()
                    .failed(place + ": the Java sample is not checked: it " + why.reason());
        }
    }

    /**
     * Judges the blocks by what the compiler says of them.
     *
     * @param unresolved problems of the libraries that blocks name
     */
    Map<SampleBlock, Judgement> judge(
            CompiledPage compiled, Map<SampleBlock, List<Problem>> unresolved) {
        Map<SampleBlock, Judgement> judged = new IdentityHashMap<>();
        for (int i = 0; i < samples.size(); i++) {
            SampleBlock sample = samples.get(i);
            List<Problem> problems = unresolved.get(sample);
            judged.put(
                    sample,
                    problems == null
                            ? announced(
                                    sample,
                                    BlockVerdict.judge(
                                            sample, i, compiled, settings.java().strict()))
                            : Judgement.failed(Judgement.COMPILE, problems, true));
        }
        return judged;
    }

    /** The judgement, unless the post says itself that the block does not compile. */
    private Judgement announced(SampleBlock sample, Judgement judgement) {
        if (judgement.status() != Status.FAILED || sample.attributes().demanded()) {
            return judgement;
        }
        ErrorAnnouncement announced = ErrorAnnouncement.of(document, sample);
        if (announced.speaksOfCompilerErrors()) {
            return Judgement.of(Status.FRAGMENT, "does not compile, as the post says", false);
        }
        boolean parses =
                judgement.defects().stream()
                        .noneMatch(defect -> defect.rule().equals(Judgement.SYNTAX));
        return parses && announced.speaksOfThePast()
                ? Judgement.of(Status.FRAGMENT, "shows the past, as the post says", false)
                : judgement;
    }

    /** Returns the programs that are to run. */
    List<JavaRunner.Task> tasks(
            PageCompiler compiler, CompiledPage compiled, Map<SampleBlock, Judgement> judged) {
        List<JavaRunner.Task> tasks = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            SampleBlock sample = samples.get(i);
            if (!isToRun(sample, judged.get(sample))) {
                continue;
            }
            SampleProgram program = compiled.results().get(i).program().orElseThrow();
            if (!program.resolved().usesClasspath() || isMeantToRun(sample)) {
                Duration timeout = sample.attributes().timeout().orElse(settings.timeout());
                tasks.add(new JavaRunner.Task(compiler.writingValues(program), timeout));
            }
        }
        return tasks;
    }

    private static boolean isToRun(SampleBlock sample, Judgement judgement) {
        return judgement.status() == Status.COMPILED
                && judgement.runnable()
                && !sample.setUp()
                && !sample.is(Attribute.COMPILE);
    }

    /**
     * Whether the author tells what the sample does: one that only names classes of a library in
     * passing may need whatever the page does not show.
     */
    private static boolean isMeantToRun(SampleBlock sample) {
        return sample.attributes().demanded()
                || sample.output().isPresent()
                || ExpectedOutput.isIn(sample.code())
                || sample.is(Attribute.THROWS);
    }
}
