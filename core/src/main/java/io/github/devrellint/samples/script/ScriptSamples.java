package io.github.devrellint.samples.script;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.FenceAttributes.Attribute;
import io.github.devrellint.samples.Judgement;
import io.github.devrellint.samples.SampleBlock;
import io.github.devrellint.samples.run.Outcome;
import io.github.devrellint.samples.run.Outcome.End;
import io.github.devrellint.samples.run.Sandbox;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Runs samples of languages that need no compiler. Commands of a tutorial are seldom meant for the
 * machine of its reader's linter, so only those run that ask for it ({@code run}, {@code throws})
 * or that say what they print.
 */
public final class ScriptSamples {

    private static final Pattern PRINTS = Pattern.compile("(?://|#|--)[ \\t]*+(?:prints:|==>)");

    /** What says something of the sandbox rather than of the sample. */
    private static final Pattern ENVIRONMENT =
            Pattern.compile(
                    "ModuleNotFoundError|ImportError|ConnectionError|OSError|FileNotFoundError|PermissionError"
                            + "|URLError|gaierror|TimeoutError|Cannot find (?:module|package)|ENOENT|ECONNREFUSED"
                            + "|ENOTFOUND|EACCES|EROFS|EAI_AGAIN|fetch failed|command not found"
                            + "|Could not resolve host|Permission denied|Read-only file system|No such file");

    private final Site site;
    private final ScriptRunner runner;

    private ScriptSamples(Site site) {
        this.site = site;
        this.runner = new ScriptRunner(site.config().samples());
    }

    /** Returns the one of a run. */
    public static ScriptSamples of(Site site) {
        return site.service(ScriptSamples.class, ScriptSamples::new);
    }

    /**
     * Runs the samples of one document in one language, in order, and returns what became of each.
     *
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
        List<SampleBlock> ran = new ArrayList<>();
        for (SampleBlock sample : samples) {
            Optional<ScriptLanguage> language =
                    ScriptLanguage.of(sample.language(), site.config().samples().languages());
            boolean runs = isWanted(sample) && parsed.get(sample).status() != Status.FAILED;
            Optional<Sandbox> box = runs && language.isPresent() ? sandbox.get() : Optional.empty();
            if (box.isPresent()) {
                List<SampleBlock> context =
                        ran.stream().filter(each -> each.group().equals(sample.group())).toList();
                Judgement judgement =
                        run(document, Script.of(language.get(), context, sample), box.get());
                judged.put(sample, judgement);
                if (judgement.status() == Status.RAN) {
                    ran.add(sample);
                }
            }
        }
        return judged;
    }

    private static boolean isWanted(SampleBlock sample) {
        boolean asks = sample.is(Attribute.RUN) || sample.is(Attribute.THROWS);
        boolean tells = sample.output().isPresent() || PRINTS.matcher(sample.code()).find();
        return (asks || tells) && !sample.is(Attribute.COMPILE) && !sample.is(Attribute.FAILS);
    }

    private Judgement run(Document document, Script script, Sandbox sandbox) {
        String program = script.language().programs().get(0);
        if (!runner.isInstalled(script.language())) {
            site.notices().add(program + " is not installed");
            return Judgement.of(Status.UNCHECKED, program + " is not installed", true);
        }
        SampleBlock sample = script.sample();
        Duration timeout = sample.attributes().timeout().orElse(site.config().samples().timeout());
        try {
            Outcome outcome = runner.run(script, timeout, sandbox);
            return outcome.end() == End.EXITED
                    ? ended(script, outcome)
                            .printing(document, sample, script.printed(outcome.out()))
                    : failed(script, stopped(outcome.end(), timeout), "");
        } catch (IOException e) {
            String reason = program + " could not be run: " + e.getMessage();
            site.notices().add(reason);
            return Judgement.of(Status.UNCHECKED, reason, true);
        }
    }

    private String stopped(End end, Duration timeout) {
        return switch (end) {
            case TIME -> "was stopped: still running after " + timeout.toSeconds() + "s";
            case OUTPUT -> "was stopped: prints more than a million characters";
            case PROCESSES -> "was stopped: starts too many processes";
            default ->
                    "was stopped: needs more than "
                            + site.config().samples().memory()
                            + " of memory";
        };
    }

    private static Judgement ended(Script script, Outcome outcome) {
        SampleBlock sample = script.sample();
        Optional<String> wanted = sample.attributes().value(Attribute.THROWS);
        if (outcome.exit() == 0) {
            return wanted.map(type -> failed(sample, mark(sample), "ends without " + type))
                    .orElseGet(() -> Judgement.of(Status.RAN, "", true));
        }
        Optional<String[]> thrown = script.thrown(outcome.err());
        String type = thrown.map(found -> found[0]).orElse("exit code " + outcome.exit());
        String message =
                thrown.filter(found -> !found[1].isEmpty())
                        .map(found -> ": " + found[1])
                        .orElse("");
        if (wanted.isPresent()) {
            return simple(wanted.get()).equals(simple(type))
                    ? Judgement.of(Status.RAN, "throws " + type + ", as it should", true)
                    : failed(
                            sample,
                            mark(sample),
                            "throws " + type + message + ", not " + wanted.get());
        }
        boolean environment = ENVIRONMENT.matcher(outcome.err()).find();
        if (!script.reached(outcome.out()) || environment && !sample.is(Attribute.RUN)) {
            return Judgement.of(Status.PARSED, "not run to its end: " + type + message, true);
        }
        String said =
                type.startsWith("exit code") ? "ends with " + type : "throws " + type + message;
        return failed(script, said, outcome.err());
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static Span mark(SampleBlock sample) {
        return sample.attributes().span(Attribute.THROWS).orElse(sample.span());
    }

    private static Judgement failed(Script script, String message, String errors) {
        return failed(script.sample(), script.place(errors), message);
    }

    private static Judgement failed(SampleBlock sample, Span span, String message) {
        String shown = message.replaceAll("\\p{Cntrl}", " ");
        return Judgement.failed(Judgement.RUN, List.of(new Problem(span, shown)), true);
    }
}
