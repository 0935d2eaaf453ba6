package io.github.devrellint.samples.java;

import io.github.devrellint.base.ByteSize;
import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.context.Notices;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.samples.java.compile.CompiledPage;
import io.github.devrellint.samples.java.compile.PageCompiler;
import io.github.devrellint.samples.java.javac.BrokenClasspathException;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.libraries.ClasspathFinder;
import io.github.devrellint.samples.java.libraries.ClasspathFinder.Classpath;
import io.github.devrellint.samples.java.libraries.DependencyResolver;
import io.github.devrellint.samples.java.libraries.Libraries;
import io.github.devrellint.samples.java.libraries.PageDependencies;
import io.github.devrellint.samples.java.libraries.SharedClasspath;
import io.github.devrellint.samples.java.run.JavaRunner;
import io.github.devrellint.samples.java.run.ShownParts;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.sandbox.KnownOutcomes;
import io.github.devrellint.samples.sandbox.Sandbox;
import io.github.devrellint.samples.sandbox.SandboxException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Verifies the Java blocks of documents. Shared by a run; safe for use by several threads. */
public final class JavaSamples {

    private static final ServiceKey<JavaSamples> KEY =
            ServiceKey.of(JavaSamples.class, JavaSamples::new);

    private static final String NO_COMPILER =
            "this Java has no compiler: Java samples are checked only on a JDK";

    private final SampleSettings settings;
    private final RunContext context;
    private final Notices notices;
    private final boolean online;
    private final KnownOutcomes outcomes;
    private final VerdictCache pages;
    private final DependencyResolver resolver;
    private final Optional<Javac> javac;
    private final SharedClasspath shared;
    private final ClasspathFinder classpaths;

    /**
     * Judgements of the blocks of a document.
     *
     * @param complete whether everything was compiled, and ran if it was to run
     */
    private record Judged(Map<SampleBlock, Judgement> judgements, boolean complete) {}

    private JavaSamples(RunContext context) {
        this.context = context;
        settings = context.config().samples();
        notices = context.notices();
        online = context.config().links().online();
        javac = Javac.find(settings.java().release());
        resolver = new DependencyResolver(context.service(Libraries.KEY));
        shared = SharedClasspath.of(context.config(), resolver);
        ResultCache cache = ResultCache.ofUser(settings.cache());
        pages = VerdictCache.ofProgram(cache);
        boolean automatic = settings.java().classpath().isEmpty();
        classpaths = new ClasspathFinder(shared, automatic, cache);
        outcomes = KnownOutcomes.of(settings);
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
        if (javac.isEmpty()) {
            return unchecked(samples, NO_COMPILER);
        }
        if (!shared.problems().isEmpty()) {
            return unchecked(samples, shared.problems().get(0));
        }
        PageDependencies dependencies = PageDependencies.of(samples, resolver);
        Classpath classpath = classpaths.of(document.path(), dependencies.classpath(), notices);
        String surroundings = VerdictCache.surroundings(settings, classpath.sources(), online);
        Optional<String> key = pages.key(document, samples, surroundings);
        Optional<List<Judgement>> known =
                key.flatMap(name -> pages.get(name, samples.size(), classpath.index()));
        if (known.isPresent()) {
            noteSources(samples, classpath, true);
            return inOrder(samples, known.get());
        }
        Judged fresh =
                unlessBroken(
                        samples,
                        () ->
                                judge(
                                        document,
                                        samples,
                                        dependencies,
                                        classpath,
                                        surroundings,
                                        sandbox));
        List<Judgement> inOrder = samples.stream().map(fresh.judgements()::get).toList();
        key.ifPresent(name -> pages.put(name, inOrder, fresh.complete(), classpath.index()));
        noteSources(samples, classpath, fresh.complete());
        return fresh.judgements();
    }

    /**
     * Notes what a later run has to look at before it uses the report of this one.
     *
     * @param complete whether everything was compiled, and ran if it was to run
     */
    private void noteSources(List<SampleBlock> samples, Classpath classpath, boolean complete) {
        boolean libraries =
                VerdictCache.nameLibraries(samples) || !settings.java().dependencies().isEmpty();
        if (libraries || !complete || !classpath.lasting()) {
            context.mayDifferNextTime();
        }
        classpath.sources().forEach(context::dependsOn);
        classpath.places().forEach(context::dependsOn);
        classpath.index().previousPlaces().forEach(context::dependsOn);
        classpath.index().unseenPlaces().forEach(context::dependsOn);
    }

    private static Map<SampleBlock, Judgement> unchecked(List<SampleBlock> samples, String why) {
        return inOrder(samples, Collections.nCopies(samples.size(), Judgement.unchecked(why)));
    }

    private static Map<SampleBlock, Judgement> inOrder(
            List<SampleBlock> samples, List<Judgement> judgements) {
        Map<SampleBlock, Judgement> judged = new IdentityHashMap<>();
        for (int i = 0; i < samples.size(); i++) {
            judged.put(samples.get(i), judgements.get(i));
        }
        return judged;
    }

    /** Compiles the blocks, unless nothing but the text around them has changed since. */
    private CompiledPage compile(
            JavaPage page,
            PageCompiler compiler,
            Path document,
            Classpath classpath,
            String surroundings) {
        if (!classpath.lasting() || !classpath.index().unseenPlaces().isEmpty()) {
            return page.compile(compiler);
        }
        return context.inProcessCache()
                .get(LatestCompilations.KEY)
                .of(
                        document,
                        surroundings + " " + page.blocks(),
                        () -> page.compile(compiler),
                        compiled ->
                                compiled.givenUp().isEmpty() && !classpath.index().askedPrevious());
    }

    /** What a class path that can't be read leaves unknown must not count as checked. */
    private Judged unlessBroken(List<SampleBlock> samples, Supplier<Judged> judged) {
        try {
            return judged.get();
        } catch (BrokenClasspathException e) {
            notices.failed(e.getMessage());
            return new Judged(unchecked(samples, e.getMessage()), false);
        }
    }

    /** Judges what is not in the cache. */
    private Judged judge(
            Document document,
            List<SampleBlock> samples,
            PageDependencies dependencies,
            Classpath classpath,
            String surroundings,
            Supplier<Optional<Sandbox>> sandbox) {
        PageCompiler compiler =
                new PageCompiler(javac.get(), classpath.entries(), classpath.index());
        JavaPage page = new JavaPage(context, document, samples);
        CompiledPage compiled = compile(page, compiler, document.path(), classpath, surroundings);
        Map<SampleBlock, Judgement> judged = page.judge(compiled, dependencies.problems());
        boolean complete = compiled.givenUp().isEmpty();
        List<JavaRunner.Task> tasks = page.tasks(compiler, compiled, judged);
        if (tasks.isEmpty()) {
            return new Judged(judged, complete);
        }
        Optional<Sandbox> box = sandbox.get();
        if (box.isEmpty()) {
            return new Judged(judged, complete && settings.run() == SampleSettings.Run.COMPILE);
        }
        try {
            JavaRunner runner =
                    new JavaRunner(
                            box.get(),
                            ByteSize.of(settings.memory()),
                            classpath.entries(),
                            context.service(ShownParts.KEY),
                            outcomes);
            judged.putAll(
                    new JavaPageRun(page, document, samples, judged, settings.memory())
                            .run(runner, compiler, tasks));
            return new Judged(judged, complete);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof SandboxException failure) {
                notices.failed(failure.getMessage());
            } else {
                notices.failed("Java samples can't be run: " + e.getCause().getMessage());
            }
            return new Judged(judged, false);
        }
    }
}
