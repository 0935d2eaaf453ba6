package io.github.devrellint.samples.script;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.model.ExpectedOutput;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.sandbox.JavaForTools;
import io.github.devrellint.samples.sandbox.Sandbox;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compiles and runs samples of other languages than Java. Commands of a tutorial are seldom meant
 * for the machine of its reader's linter, so only those run that ask for it ({@code run}, {@code
 * throws}) or that say what they print.
 */
public final class ScriptSamples implements AutoCloseable {

    private static final ServiceKey<ScriptSamples> KEY =
            ServiceKey.of(ScriptSamples.class, ScriptSamples::new);

    private final RunContext context;
    private final SampleSettings settings;
    private final ScriptRunner runner;

    private ScriptSamples(RunContext context) {
        this.context = context;
        this.settings = context.config().samples();
        this.runner =
                new ScriptRunner(
                        settings, context.service(JavaForTools.KEY), context.config().base());
    }

    /** Returns the instance of a run. */
    public static ScriptSamples of(RunContext context) {
        return context.service(KEY);
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
     * Runs the samples of one document in one language, in order, and judges each.
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
        ScriptPage page = new ScriptPage(document, context, runner, judged);
        for (int i = 0; i < samples.size(); i++) {
            SampleBlock sample = samples.get(i);
            Optional<ScriptLanguage> language =
                    ScriptLanguages.of(sample.language(), settings.languages())
                            .filter(each -> isWanted(sample, each))
                            .filter(each -> parsed.get(sample).status() != Status.FAILED);
            Optional<Sandbox> box = language.isPresent() ? sandbox.get() : Optional.empty();
            if (box.isPresent()) {
                List<SampleBlock> before = samples.subList(0, i);
                judged.put(sample, page.run(sample, before, language.get(), box.get()));
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
                language.session(sample.code())
                        .filter(session -> session.prompt().runsUnmarked())
                        .isPresent();
        return asks || tells || answers;
    }

    @Override
    public void close() {
        runner.close();
    }
}
