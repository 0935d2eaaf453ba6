package io.github.devrellint.samples.script;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.sandbox.Outcome.End;
import io.github.devrellint.samples.sandbox.Sandbox;
import io.github.devrellint.samples.sandbox.SandboxException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the samples of one document and language, one after the other. */
final class ScriptPage {

    private final Document document;
    private final RunContext context;
    private final SampleSettings settings;
    private final ScriptRunner runner;
    private final Map<SampleBlock, Judgement> judged;
    private int stopped;
    private boolean neverEnds;

    /**
     * @param judged what is known of the samples so far
     */
    ScriptPage(
            Document document,
            RunContext context,
            ScriptRunner runner,
            Map<SampleBlock, Judgement> judged) {
        this.document = document;
        this.context = context;
        this.settings = context.config().samples();
        this.runner = runner;
        this.judged = judged;
    }

    /** Runs a sample that goes on with some of those before it. */
    Judgement run(
            SampleBlock sample,
            List<SampleBlock> before,
            ScriptLanguage language,
            Sandbox sandbox) {
        String program = language.program().names().get(0);
        if (stopped == Judgement.MOST_STOPPED) {
            return Judgement.notRun();
        }
        if (!runner.isInstalled(language, sandbox)) {
            return unable(program + " is not installed");
        }
        Duration timeout = sample.attributes().timeout().orElse(settings.timeout());
        String limit = timeout.toString().substring(2).toLowerCase(Locale.ROOT);
        boolean runs = !sample.is(Attribute.COMPILE) && !sample.is(Attribute.FAILS);
        OutcomeClassifier judge = new OutcomeClassifier(document, settings.memory());
        Judgement judgement = Judgement.unchecked("");
        try {
            for (List<SampleBlock> context : contexts(before, sample, language)) {
                boolean tentative = !context.stream().allMatch(this::endsByItself);
                Script script = Script.of(language, context, sample, tentative);
                ScriptRunner.Result result = runner.run(script, timeout, runs, sandbox);
                neverEnds |= result.isStoppedTry();
                judgement = judge.judge(script, result, limit);
                if (judge.isConclusive(script, result)) {
                    break;
                }
            }
            if (judgement.status() == Status.UNCHECKED) {
                return unable(program + ": a sample " + judgement.reason());
            }
            stopped += judgement.reason().startsWith(End.STOPPED) ? 1 : 0;
            return judgement;
        } catch (SandboxException e) {
            context.notices().failed(e.getMessage());
            return Judgement.of(Status.UNCHECKED, e.getMessage(), true);
        } catch (IOException e) {
            return unable(program + " could not be run: " + e.getMessage());
        }
    }

    private boolean endsByItself(SampleBlock sample) {
        return sample.setUp() || judged.get(sample).status() == Status.RAN;
    }

    /**
     * The samples that a sample may continue, in the order in which they are tried: all before it
     * on the page, those that declare names it uses, those that ran, hidden set-up. Earlier samples
     * may lack things that the sample does not need, or never end.
     */
    private List<List<SampleBlock>> contexts(
            List<SampleBlock> before, SampleBlock sample, ScriptLanguage language) {
        List<SampleBlock> group =
                before.stream()
                        .filter(each -> each.setUp() || each.group().equals(sample.group()))
                        .filter(each -> !each.is(Attribute.THROWS) && !each.is(Attribute.FAILS))
                        .toList();
        List<SampleBlock> page =
                with(group, Status.RAN, Status.COMPILED, Status.PARSED, Status.UNCHECKED);
        List<SampleBlock> ran = with(group, Status.RAN);
        List<SampleBlock> setUp = with(group);
        if (!language.wholePage()) {
            return Stream.of(ran, setUp).distinct().toList();
        }
        List<SampleBlock> needed = DependencyFinder.of(sample, page);
        return Stream.of(neverEnds ? needed : page, needed, ran, setUp).distinct().toList();
    }

    private List<SampleBlock> with(List<SampleBlock> group, Status... statuses) {
        return group.stream()
                .filter(
                        each ->
                                each.setUp()
                                        || List.of(statuses).contains(judged.get(each).status()))
                .toList();
    }

    private Judgement unable(String why) {
        context.notices().add(why);
        return Judgement.of(Status.UNCHECKED, why, true);
    }
}
