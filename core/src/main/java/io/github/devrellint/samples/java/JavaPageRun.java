package io.github.devrellint.samples.java;

import io.github.devrellint.document.Document;
import io.github.devrellint.samples.java.compile.CompiledPage;
import io.github.devrellint.samples.java.compile.PageCompiler;
import io.github.devrellint.samples.java.compile.program.ValueProbe;
import io.github.devrellint.samples.java.javac.CompilerLimitException;
import io.github.devrellint.samples.java.run.JavaRunner;
import io.github.devrellint.samples.java.run.RunVerdict;
import io.github.devrellint.samples.java.run.SamplePackages;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.Printed;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.sandbox.Outcome;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Runs the programs of one document and judges the blocks by what they do. */
final class JavaPageRun {

    private final JavaPage page;
    private final Document document;
    private final List<SampleBlock> samples;
    private final Map<SampleBlock, Judgement> compiled;
    private final String memory;

    /**
     * @param compiled what the compiler said of the blocks
     * @param memory that a program may use, for people
     */
    JavaPageRun(
            JavaPage page,
            Document document,
            List<SampleBlock> samples,
            Map<SampleBlock, Judgement> compiled,
            String memory) {
        this.page = page;
        this.document = document;
        this.samples = samples;
        this.compiled = compiled;
        this.memory = memory;
    }

    /**
     * Returns the judgements of the blocks that were to run.
     *
     * @throws java.io.UncheckedIOException if classes can't be written or no process can be started
     */
    Map<SampleBlock, Judgement> run(
            JavaRunner runner, PageCompiler compiler, List<JavaRunner.Task> tasks) {
        Map<SampleBlock, Judgement> judged = new IdentityHashMap<>();
        Map<Integer, Outcome> outcomes;
        try {
            outcomes = runner.run(compiler, tasks);
        } catch (CompilerLimitException e) {
            var why = new CompiledPage.GivenUp(e.getMessage(), !e.crash());
            for (JavaRunner.Task task : tasks) {
                SampleBlock sample = samples.get(task.program().own());
                page.report(sample, why);
                judged.put(sample, BlockVerdict.givenUp(sample, why));
            }
            return judged;
        }
        for (JavaRunner.Task task : tasks) {
            Outcome outcome = outcomes.get(task.program().own());
            judged.put(
                    samples.get(task.program().own()),
                    outcome == null ? Judgement.notRun() : judge(task, outcome));
        }
        return judged;
    }

    private Judgement judge(JavaRunner.Task task, Outcome outcome) {
        SampleBlock sample = samples.get(task.program().own());
        String timeout = task.timeout().toString().substring(2).toLowerCase(Locale.ROOT);
        Predicate<String> named = type -> ErrorAnnouncement.of(document, sample).names(type);
        return RunVerdict.judge(sample, task.program(), outcome, timeout, memory, named)
                .printing(document, sample, printed(outcome))
                .with(compiled.get(sample).defects());
    }

    private static Printed printed(Outcome outcome) {
        String out = SamplePackages.removedFrom(outcome.out());
        String err = SamplePackages.removedFrom(outcome.err());
        boolean complete = outcome.end() == Outcome.End.EXITED;
        return new Printed(ValueProbe.withoutValues(out), err, ValueProbe.values(out), complete);
    }
}
