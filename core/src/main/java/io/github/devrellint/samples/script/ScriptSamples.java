package io.github.devrellint.samples.script;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.ExpectedOutput;
import io.github.devrellint.samples.FenceAttributes.Attribute;
import io.github.devrellint.samples.Judgement;
import io.github.devrellint.samples.SampleBlock;
import io.github.devrellint.samples.run.Sandbox;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Compiles and runs samples of other languages than Java. Commands of a tutorial are seldom meant
 * for the machine of its reader's linter, so only those run that ask for it ({@code run}, {@code
 * throws}) or that say what they print.
 */
public final class ScriptSamples implements AutoCloseable {

    private final Site site;
    private final SampleSettings settings;
    private final ScriptRunner runner;

    private ScriptSamples(Site site) {
        this.site = site;
        this.settings = site.config().samples();
        this.runner = new ScriptRunner(settings);
    }

    /** Returns the one of a run. */
    public static ScriptSamples of(Site site) {
        return site.service(ScriptSamples.class, ScriptSamples::new);
    }

    /** Whether samples of a language can be run. */
    public static boolean canRun(String language, SampleSettings settings) {
        return ScriptLanguages.of(language, settings.languages()).isPresent();
    }

    /** Whether a compiler can refuse samples of a language before they run. */
    public static boolean canCompile(String language, SampleSettings settings) {
        return ScriptLanguages.of(language, settings.languages())
                .filter(ScriptLanguage::isCompiled)
                .isPresent();
    }

    /**
     * Runs the samples of one document in one language, in order, and returns what became of each.
     *
     * @param samples in the order of the document, hidden set-up too
     * @param parsed what is known of them
     * @param sandbox to run them in; asked only if there is something to run, and empty if nothing
     *     may be
     */
    public Map<SampleBlock, Judgement> judge(
            Document document,
            List<SampleBlock> samples,
            Map<SampleBlock, Judgement> parsed,
            Supplier<Optional<Sandbox>> sandbox) {
        Map<SampleBlock, Judgement> judged = new IdentityHashMap<>(parsed);
        for (int i = 0; i < samples.size(); i++) {
            SampleBlock sample = samples.get(i);
            Optional<ScriptLanguage> language =
                    ScriptLanguages.of(sample.language(), settings.languages())
                            .filter(each -> isWanted(sample, each))
                            .filter(each -> parsed.get(sample).status() != Status.FAILED);
            Optional<Sandbox> box = language.isPresent() ? sandbox.get() : Optional.empty();
            if (box.isPresent()) {
                List<List<SampleBlock>> contexts =
                        contexts(samples.subList(0, i), sample, language.get(), judged);
                Predicate<SampleBlock> ran =
                        each -> each.setUp() || judged.get(each).status() == Status.RAN;
                judged.put(sample, run(document, language.get(), contexts, ran, sample, box.get()));
            }
        }
        return judged;
    }

    private static boolean isWanted(SampleBlock sample, ScriptLanguage language) {
        if (sample.setUp()) {
            return false;
        }
        if (sample.is(Attribute.COMPILE) || sample.is(Attribute.FAILS)) {
            return language.isCompiled();
        }
        boolean asks = sample.is(Attribute.RUN) || sample.is(Attribute.THROWS);
        boolean tells = sample.output().isPresent() || ExpectedOutput.isIn(sample.code());
        boolean answers =
                language.name().equals("python")
                        && Session.of(language.name(), sample.code()).isPresent();
        return asks || tells || answers;
    }

    /**
     * What a sample may go on with, the most first: all of the page before it, what declares names
     * that it uses, what ran, hidden set-up. What stands before a sample on a page may lack things
     * that the sample does not need.
     */
    private static List<List<SampleBlock>> contexts(
            List<SampleBlock> before,
            SampleBlock sample,
            ScriptLanguage language,
            Map<SampleBlock, Judgement> judged) {
        List<SampleBlock> group =
                before.stream()
                        .filter(each -> each.setUp() || each.group().equals(sample.group()))
                        .filter(each -> !each.is(Attribute.THROWS) && !each.is(Attribute.FAILS))
                        .toList();
        List<SampleBlock> page =
                with(group, judged, Status.RAN, Status.COMPILED, Status.PARSED, Status.UNCHECKED);
        List<SampleBlock> ran = with(group, judged, Status.RAN);
        List<SampleBlock> setUp = with(group, judged);
        return language.wholePage()
                ? Stream.of(page, Needed.of(sample, page), ran, setUp).distinct().toList()
                : Stream.of(ran, setUp).distinct().toList();
    }

    private static List<SampleBlock> with(
            List<SampleBlock> group, Map<SampleBlock, Judgement> judged, Status... statuses) {
        return group.stream()
                .filter(
                        each ->
                                each.setUp()
                                        || List.of(statuses).contains(judged.get(each).status()))
                .toList();
    }

    private Judgement run(
            Document document,
            ScriptLanguage language,
            List<List<SampleBlock>> contexts,
            Predicate<SampleBlock> ran,
            SampleBlock sample,
            Sandbox sandbox) {
        String program = language.program().names().get(0);
        if (!runner.isInstalled(language, sandbox)) {
            return unable(program + " is not installed");
        }
        Duration timeout = sample.attributes().timeout().orElse(settings.timeout());
        String limit = timeout.toString().substring(2).toLowerCase(Locale.ROOT);
        boolean runs = !sample.is(Attribute.COMPILE) && !sample.is(Attribute.FAILS);
        ScriptJudge judge = new ScriptJudge(document, settings.memory());
        Judgement judgement = Judgement.unchecked("");
        try {
            for (List<SampleBlock> context : contexts) {
                boolean tentative = !context.stream().allMatch(ran);
                Script script = Script.of(language, context, sample, tentative);
                ScriptRunner.Result result = runner.run(script, timeout, runs, sandbox);
                judgement = judge.judge(script, result, limit);
                if (judge.isConclusive(script, result)) {
                    return judgement;
                }
            }
            return judgement;
        } catch (IOException e) {
            return unable(program + " could not be run: " + e.getMessage());
        }
    }

    private Judgement unable(String why) {
        site.notices().add(why);
        return Judgement.of(Status.UNCHECKED, why, true);
    }

    @Override
    public void close() {
        runner.close();
    }
}
