package io.github.devrellint.samples.java;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.context.Notices;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.java.compile.CompiledPage;
import io.github.devrellint.samples.java.compile.PageCompiler;
import io.github.devrellint.samples.java.compile.SampleProgram;
import io.github.devrellint.samples.java.compile.ValueProbe;
import io.github.devrellint.samples.java.javac.CompilerLimitException;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.libraries.ClasspathFinder;
import io.github.devrellint.samples.java.libraries.ClasspathFinder.Classpath;
import io.github.devrellint.samples.java.libraries.DependencyResolver;
import io.github.devrellint.samples.java.libraries.Libraries;
import io.github.devrellint.samples.java.libraries.PageDependencies;
import io.github.devrellint.samples.java.libraries.SharedClasspath;
import io.github.devrellint.samples.java.run.JavaRunner;
import io.github.devrellint.samples.java.run.RunVerdict;
import io.github.devrellint.samples.model.ExpectedOutput;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.Judgement.Defect;
import io.github.devrellint.samples.model.Printed;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.sandbox.KnownOutcomes;
import io.github.devrellint.samples.sandbox.Memory;
import io.github.devrellint.samples.sandbox.Outcome;
import io.github.devrellint.samples.sandbox.Sandbox;
import io.github.devrellint.samples.sandbox.SandboxException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Verifies the Java blocks of documents. Shared by a run; safe for use by several threads. */
public final class JavaSamples {

    private static final ServiceKey<JavaSamples> KEY =
            ServiceKey.of(JavaSamples.class, JavaSamples::new);

    private static final String NO_COMPILER =
            "this Java has no compiler: Java samples are checked only on a JDK";

    private final SampleSettings.Java settings;
    private final Duration timeout;
    private final String memory;
    private final SampleSettings all;
    private final Notices notices;
    private final boolean online;
    private final KnownOutcomes outcomes;
    private final VerdictCache pages;
    private final DependencyResolver resolver;
    private final Optional<Javac> javac;
    private final SharedClasspath shared;
    private final ClasspathFinder classpaths;

    private JavaSamples(RunContext context) {
        SampleSettings samples = context.config().samples();
        all = samples;
        notices = context.notices();
        online = context.config().links().online();
        pages = VerdictCache.ofProgram(ResultCache.ofUser(samples.cache()));
        settings = samples.java();
        timeout = samples.timeout();
        memory = samples.memory();
        javac = Javac.find(settings.release());
        resolver = new DependencyResolver(context.service(Libraries.KEY));
        shared = SharedClasspath.of(context.config(), resolver);
        ResultCache cache = ResultCache.ofUser(samples.cache());
        classpaths = new ClasspathFinder(shared, settings.classpath().isEmpty(), cache, notices);
        outcomes = KnownOutcomes.of(samples);
    }

    /** Returns the one of a run; loads the compiler. */
    public static JavaSamples of(RunContext context) {
        JavaSamples samples = context.service(KEY);
        if (samples.javac.isEmpty()) {
            context.notices().add(NO_COMPILER);
        }
        samples.shared.problems().forEach(context.notices()::failed);
        return samples;
    }

    /**
     * Judges the Java blocks of a document.
     *
     * @param samples in the order of the document, hidden set-up too
     * @param sandbox to run them in; asked only if there is something to run, and empty if nothing
     *     is to be run
     */
    public Map<SampleBlock, Judgement> judge(
            Document document, List<SampleBlock> samples, Supplier<Optional<Sandbox>> sandbox) {
        Map<SampleBlock, Judgement> judged = new IdentityHashMap<>();
        if (javac.isEmpty()) {
            samples.forEach(sample -> judged.put(sample, Judgement.unchecked(NO_COMPILER)));
            return judged;
        }
        if (!shared.problems().isEmpty()) {
            Judgement unchecked = Judgement.unchecked(shared.problems().get(0));
            samples.forEach(sample -> judged.put(sample, unchecked));
            return judged;
        }
        PageDependencies dependencies = PageDependencies.of(samples, resolver);
        Classpath classpath = classpaths.of(document.path(), dependencies.classpath());
        Optional<String> key = pages.key(document, samples, all, classpath.entries(), online);
        Optional<List<Judgement>> known = key.flatMap(name -> pages.get(name, samples.size()));
        if (known.isPresent()) {
            for (int i = 0; i < samples.size(); i++) {
                judged.put(samples.get(i), known.get().get(i));
            }
            return judged;
        }
        boolean ran = judge(document, samples, dependencies, classpath, sandbox, judged);
        key.ifPresent(name -> pages.put(name, samples.stream().map(judged::get).toList(), ran));
        return judged;
    }

    /** Returns whether everything was compiled, and ran if it was to run. */
    private boolean judge(
            Document document,
            List<SampleBlock> samples,
            PageDependencies dependencies,
            Classpath classpath,
            Supplier<Optional<Sandbox>> sandbox,
            Map<SampleBlock, Judgement> judged) {
        List<Path> paths = classpath.entries();
        PageCompiler page = new PageCompiler(javac.get(), paths, classpath.index());
        CompiledPage checked = CompiledPage.of(page, samples.stream().map(this::block).toList());
        List<JavaRunner.Task> tasks = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            List<Problem> unresolved = dependencies.problems().get(samples.get(i));
            Judgement judgement =
                    unresolved == null
                            ? announced(
                                    document,
                                    samples.get(i),
                                    BlockVerdict.judge(
                                            samples.get(i), i, checked, settings.strict()))
                            : Judgement.failed(Judgement.COMPILE, unresolved, true);
            judged.put(samples.get(i), judgement);
            if (!isToRun(samples.get(i), judgement)) {
                continue;
            }
            SampleProgram program = checked.results().get(i).program().orElseThrow();
            if (!program.resolved().usesClasspath() || isMeantToRun(samples.get(i))) {
                tasks.add(
                        new JavaRunner.Task(page.writingValues(program), timeout(samples.get(i))));
            }
        }
        boolean through = checked.givenUp().isEmpty();
        checked.givenUp().forEach((i, why) -> tell(document, samples.get(i), why));
        if (tasks.isEmpty()) {
            return through;
        }
        Optional<Sandbox> box = sandbox.get();
        try {
            box.ifPresent(
                    found -> run(document, samples, runner(found, paths), page, tasks, judged));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof SandboxException failure) {
                notices.failed(failure.getMessage());
            } else {
                notices.add("Java samples are not run: " + e.getCause().getMessage());
            }
            return false;
        }
        return through && (box.isPresent() || all.run() == SampleSettings.Run.COMPILE);
    }

    /** The judgement, unless the post says itself that the block does not compile. */
    private static Judgement announced(Document document, SampleBlock sample, Judgement judgement) {
        boolean wrong = judgement.status() == Status.FAILED && !sample.attributes().demanded();
        return wrong && ProseAround.of(document, sample).speaksOfCompilerErrors()
                ? Judgement.of(Status.FRAGMENT, "does not compile, as the post says", false)
                : judgement;
    }

    /** A block that the compiler fails at is no finding, but nobody may take it for checked. */
    private void tell(Document document, SampleBlock sample, CompiledPage.GivenUp why) {
        if (!why.fault()) {
            int line = document.source().lines().position(sample.span().start()).line();
            notices.add(
                    "%s:%d: the Java sample is not checked: it %s"
                            .formatted(document.path().getFileName(), line, why.reason()));
        }
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

    private Duration timeout(SampleBlock sample) {
        return sample.attributes().timeout().orElse(timeout);
    }

    private JavaRunner runner(Sandbox sandbox, List<Path> paths) {
        return new JavaRunner(sandbox, Memory.bytes(memory), paths, outcomes);
    }

    private void run(
            Document document,
            List<SampleBlock> samples,
            JavaRunner runner,
            PageCompiler page,
            List<JavaRunner.Task> tasks,
            Map<SampleBlock, Judgement> into) {
        Map<Integer, Outcome> outcomes;
        try {
            outcomes = runner.run(page, tasks);
        } catch (CompilerLimitException e) {
            tasks.stream()
                    .map(task -> samples.get(task.program().own()))
                    .forEach(
                            sample ->
                                    into.put(
                                            sample,
                                            BlockVerdict.givenUp(
                                                    sample,
                                                    new CompiledPage.GivenUp(
                                                            e.getMessage(), !e.crash()))));
            return;
        }
        for (JavaRunner.Task task : tasks) {
            SampleBlock sample = samples.get(task.program().own());
            Outcome outcome = outcomes.get(task.program().own());
            if (outcome == null) {
                into.put(sample, Judgement.notRun());
                continue;
            }
            String limit = task.timeout().toString().substring(2).toLowerCase(Locale.ROOT);
            Predicate<String> named = type -> ProseAround.of(document, sample).names(type);
            Judgement ran = RunVerdict.judge(sample, task.program(), outcome, limit, memory, named);
            List<Defect> compiled = into.get(sample).defects();
            into.put(sample, ran.printing(document, sample, printed(outcome)).with(compiled));
        }
    }

    private static Printed printed(Outcome outcome) {
        String out = RunVerdict.OWN_PACKAGE.matcher(outcome.out()).replaceAll("");
        String err = RunVerdict.OWN_PACKAGE.matcher(outcome.err()).replaceAll("");
        boolean complete = outcome.end() == Outcome.End.EXITED;
        return new Printed(ValueProbe.withoutValues(out), err, ValueProbe.values(out), complete);
    }

    private PageCompiler.Block block(SampleBlock sample) {
        boolean demanded =
                sample.attributes().demanded() || sample.attributes().has(Attribute.FAILS);
        return new PageCompiler.Block(
                sample.code(), demanded || settings.strict(), sample.setUp(), sample.group());
    }
}
