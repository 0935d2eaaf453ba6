package io.github.devrellint.samples.script;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.RuleId;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.FenceAttributes.Attribute;
import io.github.devrellint.samples.Judgement;
import io.github.devrellint.samples.SampleBlock;
import io.github.devrellint.samples.run.Outcome;
import io.github.devrellint.samples.run.Outcome.End;
import io.github.devrellint.samples.script.ScriptLanguage.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the end of a script means for its sample. */
final class ScriptJudge {

    private static final int MOST_FAULTS = 10;

    /** What says something of the sandbox rather than of the sample. */
    private static final Pattern ENVIRONMENT =
            Pattern.compile(
                    "ConnectionError|OSError|FileNotFoundError|PermissionError|Errno::E"
                            + "|URLError|gaierror|TimeoutError|ENOENT|ECONNREFUSED|UnknownHostException"
                            + "|ENOTFOUND|EACCES|EROFS|EAI_AGAIN|fetch failed|command not found"
                            + "|Could not resolve host|Permission denied|Read-only file system|No such file");

    /** What a sample asks its user or its machine for. */
    private static final Pattern ASKS =
            Pattern.compile(
                    "sys\\.argv|os\\.(?:environ|Args|Getenv)|process\\.(?:argv|env|stdin)|env::(?:args|var)"
                            + "|\\b(?:ARGV|ENV)\\b|\\$argv\\b|\\bgetenv\\b|\\binput\\(|\\bargs\\[|sys\\.stdin|os\\.Stdin|\\$stdin|\\bSTDIN\\b"
                            + "|\\breadLine\\(|\\breadln\\(");

    /** An error that the samples before it cause, not the sample. */
    private static final Pattern DECLARED_TWICE =
            Pattern.compile(
                    "(?i)redeclared|already (?:been )?declared|already defined|conflicting declaration"
                            + "|defined multiple times|redeclaration|duplicate identifier|overload resolution ambiguity");

    private final Document document;
    private final String memory;

    /**
     * @param memory that a sample may use, for people
     */
    ScriptJudge(Document document, String memory) {
        this.document = document;
        this.memory = memory;
    }

    /** Whether the outcome says something of the sample, and not of those that it goes on with. */
    boolean isConclusive(Script script, ScriptRunner.Result result) {
        if (!script.inContext()) {
            return true;
        }
        if (result.ran().isEmpty()) {
            List<Fault> faults = faults(script, result.compiled().orElseThrow());
            boolean success = result.compiled().get().success();
            return success || !faults.isEmpty() && faults.stream().noneMatch(Fault::declaredTwice);
        }
        Outcome outcome = result.ran().get();
        return script.reached(outcome.out())
                && (!script.tentative() || outcome.end() == End.EXITED);
    }

    /**
     * An error of the compiler.
     *
     * @param span of its line
     */
    private record Fault(Span span, String message) {

        boolean declaredTwice() {
            return DECLARED_TWICE.matcher(message).find();
        }
    }

    /**
     * Judges a sample.
     *
     * @param time limit of its run, for people
     */
    Judgement judge(Script script, ScriptRunner.Result result, String time) {
        SampleBlock sample = script.sample();
        if (result.compiled().isPresent()) {
            Optional<Judgement> early = compiled(script, result.compiled().get());
            if (early.isPresent()) {
                return early.get();
            }
        }
        if (result.ran().isEmpty()) {
            return sample.is(Attribute.FAILS)
                    ? failed(
                            Judgement.COMPILE,
                            sample.attributes().span(Attribute.FAILS).orElseThrow(),
                            "compiles, though it is marked 'fails'")
                    : Judgement.of(Status.COMPILED, "", true);
        }
        Outcome outcome = result.ran().get();
        if (outcome.end() != End.EXITED) {
            String message = outcome.end().message(time, memory);
            return failed(Judgement.RUN, script.place(""), message);
        }
        String printed = script.printed(outcome.out());
        return script.session()
                .map(session -> session(script, session, printed))
                .orElseGet(() -> ended(script, outcome).printing(document, sample, printed));
    }

    private Judgement session(Script script, Session session, String printed) {
        SampleBlock sample = script.sample();
        boolean marked = sample.attributes().demanded();
        Judgement judgement = new SessionJudge(document, sample, marked).judge(session, printed);
        boolean wrong = judgement.status() == Status.FAILED;
        return wrong && !marked ? excused(script, printed).orElse(judgement) : judgement;
    }

    /** What the compiler makes of a sample, if that settles it. */
    private Optional<Judgement> compiled(Script script, Outcome outcome) {
        SampleBlock sample = script.sample();
        List<Fault> faults = faults(script, outcome);
        if (outcome.end() != End.EXITED) {
            String message = "can't be compiled: " + outcome.end().message("90s", "2g");
            return Optional.of(Judgement.unchecked(message));
        }
        if (faults.isEmpty()) {
            boolean ignored = outcome.out().contains("error TS");
            return outcome.success() || ignored
                    ? Optional.empty()
                    : Optional.of(Judgement.unchecked("can't be compiled: " + first(outcome)));
        }
        if (sample.is(Attribute.FAILS)) {
            String reason = "does not compile, as it should: " + faults.get(0).message();
            return Optional.of(Judgement.of(Status.COMPILED, reason, false));
        }
        if (!isMarked(sample)) {
            Optional<Judgement> excused = excused(script, outcome.out() + outcome.err());
            if (excused.isPresent()) {
                return excused;
            }
        }
        List<Problem> problems =
                faults.stream()
                        .limit(MOST_FAULTS)
                        .map(fault -> new Problem(fault.span(), shown(fault.message())))
                        .toList();
        return Optional.of(Judgement.failed(Judgement.COMPILE, problems, true));
    }

    private static String first(Outcome outcome) {
        return shown((outcome.err() + "\n" + outcome.out()).strip().lines().findFirst().orElse(""));
    }

    private static List<Fault> faults(Script script, Outcome outcome) {
        List<Fault> faults = new ArrayList<>();
        Matcher fault =
                script.language().faults().compiled().matcher(outcome.out() + "\n" + outcome.err());
        while (fault.find()) {
            String message = fault.group("message").strip();
            script.place(Integer.parseInt(fault.group("line")))
                    .ifPresent(span -> faults.add(new Fault(span, message)));
        }
        return faults;
    }

    private static boolean isMarked(SampleBlock sample) {
        return sample.attributes().demanded();
    }

    /** The judgement of a sample that nobody marked and that lacks what it does not show. */
    private static Optional<Judgement> excused(Script script, String errors) {
        Faults faults = script.language().faults();
        Matcher missing = faults.missing().matcher(errors);
        if (missing.find()) {
            String name = "";
            for (int group = 1; group <= missing.groupCount(); group++) {
                name = missing.group(group) == null ? name : missing.group(group);
            }
            String needs = name.isEmpty() ? "needs what is not here" : "needs " + shown(name);
            return Optional.of(Judgement.of(Status.FRAGMENT, needs, false));
        }
        return ENVIRONMENT.matcher(errors).find() || ASKS.matcher(script.sample().code()).find()
                ? Optional.of(Judgement.of(Status.PARSED, "needs more than a sandbox has", true))
                : Optional.empty();
    }

    private static Judgement ended(Script script, Outcome outcome) {
        SampleBlock sample = script.sample();
        Optional<String> wanted = sample.attributes().value(Attribute.THROWS);
        if (outcome.exit() == 0) {
            return wanted.map(type -> failed(Judgement.RUN, mark(sample), "ends without " + type))
                    .orElseGet(() -> Judgement.of(Status.RAN, "", true));
        }
        Matcher thrown = script.language().faults().thrown().matcher(outcome.err());
        boolean found = thrown.find();
        String type = found ? thrown.group("type") : "exit code " + outcome.exit();
        String text = found && thrown.group("message") != null ? thrown.group("message") : "";
        String message = text.isBlank() ? "" : ": " + text.strip();
        if (wanted.isPresent()) {
            return simple(wanted.get()).equals(simple(type))
                    ? Judgement.of(Status.RAN, "throws " + type + ", as it should", true)
                    : failed(
                            Judgement.RUN,
                            mark(sample),
                            "throws " + type + message + ", not " + wanted.get());
        }
        Optional<Judgement> excused =
                isMarked(sample) ? Optional.empty() : excused(script, outcome.err());
        String said =
                type.startsWith("exit code") ? "ends with " + type : "throws " + type + message;
        return excused.orElseGet(() -> failed(Judgement.RUN, script.place(outcome.err()), said));
    }

    private static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('\\')) + 1);
    }

    private static Span mark(SampleBlock sample) {
        return sample.attributes().span(Attribute.THROWS).orElse(sample.span());
    }

    private static Judgement failed(RuleId rule, Span span, String message) {
        return Judgement.failed(rule, List.of(new Problem(span, shown(message))), true);
    }

    private static String shown(String message) {
        return message.replaceAll("\\p{Cntrl}", " ");
    }
}
