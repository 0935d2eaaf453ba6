package io.github.devrellint.samples.java;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.RuleId;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.FenceAttributes.Attribute;
import io.github.devrellint.samples.Judgement;
import io.github.devrellint.samples.SampleBlock;
import io.github.devrellint.samples.syntax.SyntaxVerdict.Fault;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Verifies the Java blocks of documents. Shared by a run; safe for use by several threads. */
public final class JavaSamples {

    private static final String NO_COMPILER =
            "this Java has no compiler: Java samples are checked only on a JDK";
    private static final int MOST_NAMES = 5;
    private static final int MOST_FAULTS = 10;

    private final SampleSettings.Java settings;
    private final Optional<Javac> javac;
    private final List<Path> classpath;

    private JavaSamples(Site site) {
        settings = site.config().samples().java();
        javac = Javac.find(settings.release());
        classpath = settings.classpath().stream().map(site.config().base()::resolve).toList();
    }

    /** Returns the one of a run; loads the compiler. */
    public static JavaSamples of(Site site) {
        JavaSamples samples = site.service(JavaSamples.class, JavaSamples::new);
        if (samples.javac.isEmpty()) {
            site.notices().add(NO_COMPILER);
        }
        return samples;
    }

    /**
     * Judges the Java blocks of a document.
     *
     * @param samples in the order of the document, hidden set-up too
     */
    public Map<SampleBlock, Judgement> judge(List<SampleBlock> samples) {
        Map<SampleBlock, Judgement> judged = new IdentityHashMap<>();
        if (javac.isEmpty()) {
            samples.forEach(sample -> judged.put(sample, Judgement.unchecked(NO_COMPILER)));
            return judged;
        }
        List<JavaPage.Result> results = check(samples);
        for (int i = 0; i < samples.size(); i++) {
            judged.put(samples.get(i), judgement(samples.get(i), results.get(i)));
        }
        return judged;
    }

    private List<JavaPage.Result> check(List<SampleBlock> samples) {
        return new JavaPage(javac.get(), classpath)
                .check(samples.stream().map(this::block).toList());
    }

    private JavaPage.Block block(SampleBlock sample) {
        boolean demanded =
                sample.attributes().demanded() || sample.attributes().has(Attribute.FAILS);
        return new JavaPage.Block(
                sample.code(), demanded || settings.strict(), sample.setUp(), sample.group());
    }

    private Judgement judgement(SampleBlock sample, JavaPage.Result result) {
        ParsedBlock parsed = result.parsed();
        boolean strict = settings.strict() || sample.attributes().demanded();
        if (parsed.fault().isPresent()) {
            return failed(sample, Judgement.SYNTAX, List.of(parsed.fault().get()), false);
        }
        if (parsed.newer().isPresent()) {
            return newer(sample, parsed.newer().get());
        }
        if (parsed.part().isPresent()) {
            String part = "is " + parsed.part().get();
            Fault fault = new Fault(new Span(0, 1), "can't compile alone: it " + part);
            return strict
                    ? failed(sample, Judgement.COMPILE, List.of(fault), false)
                    : Judgement.of(Status.FRAGMENT, part, false);
        }
        Judge.Verdict verdict = result.verdict().orElseThrow();
        return sample.attributes().has(Attribute.FAILS)
                ? failing(sample, verdict)
                : compiled(sample, parsed, verdict);
    }

    private static Judgement compiled(
            SampleBlock sample, ParsedBlock parsed, Judge.Verdict verdict) {
        if (!verdict.faults().isEmpty()) {
            return failed(sample, Judgement.COMPILE, verdict.faults(), parsed.runnable());
        }
        if (verdict.newer().isPresent()) {
            return newer(sample, verdict.newer().get());
        }
        if (verdict.deliberate()) {
            return Judgement.of(Status.FRAGMENT, "says that it does not compile", false);
        }
        if (!verdict.missing().isEmpty()) {
            return Judgement.of(Status.FRAGMENT, "needs " + names(verdict), false);
        }
        if (verdict.contextBroken()) {
            String reason = "goes on with a block that does not compile";
            return Judgement.of(Status.FRAGMENT, reason, false);
        }
        if (parsed.elided() || !verdict.clean()) {
            return Judgement.of(
                    Status.FRAGMENT, "leaves something out", parsed.runnable() && verdict.clean());
        }
        return Judgement.of(Status.COMPILED, "", parsed.runnable());
    }

    private static String names(Judge.Verdict verdict) {
        String names =
                verdict.missing().stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return verdict.missing().size() > MOST_NAMES ? names + ", …" : names;
    }

    private static Judgement newer(SampleBlock sample, String need) {
        return sample.attributes().demanded()
                ? failed(sample, Judgement.COMPILE, List.of(new Fault(new Span(0, 1), need)), false)
                : Judgement.unchecked(need);
    }

    /** A block that is marked {@code fails}: every error of the compiler will do. */
    private static Judgement failing(SampleBlock sample, Judge.Verdict verdict) {
        if (!verdict.faults().isEmpty()) {
            String error = verdict.faults().get(0).message();
            return Judgement.of(Status.COMPILED, "does not compile, as it should: " + error, false);
        }
        Span mark = sample.attributes().span(Attribute.FAILS).orElseThrow();
        Problem problem = new Problem(mark, "compiles, though it is marked 'fails'");
        return Judgement.failed(Judgement.COMPILE, List.of(problem), false);
    }

    private static Judgement failed(
            SampleBlock sample, RuleId rule, List<Fault> faults, boolean runnable) {
        List<Problem> problems =
                faults.stream()
                        .limit(MOST_FAULTS)
                        .map(fault -> new Problem(sample.source(fault.span()), fault.message()))
                        .toList();
        return Judgement.failed(rule, problems, runnable);
    }
}
