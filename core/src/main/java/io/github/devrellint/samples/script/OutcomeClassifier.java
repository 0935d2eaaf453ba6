package io.github.devrellint.samples.script;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.Printed;
import io.github.devrellint.samples.model.PythonTwo;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.sandbox.FailureReason;
import io.github.devrellint.samples.sandbox.Outcome;
import io.github.devrellint.samples.sandbox.Outcome.End;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the outcome of a script into the judgement of its sample. */
final class OutcomeClassifier {

    private static final int MOST_FAULTS = 10;
    private static final int LONGEST = 160;

    /** The temporary folder of a sample, another one each time. */
    private static final Pattern FOLDER = Pattern.compile("/\\S*?/devrel-lint\\d++/");

    private final Document document;
    private final String memory;

    /**
     * @param memory that a sample may use, for people
     */
    OutcomeClassifier(Document document, String memory) {
        this.document = document;
        this.memory = memory;
    }

    /** Whether the outcome is due to the sample, and not to the samples that it continues. */
    boolean isConclusive(Script script, ScriptRunner.Result result) {
        if (!script.inContext()) {
            return true;
        }
        if (result.ran().isEmpty()) {
            Outcome compiled = result.compiled().orElseThrow();
            List<CompilerFault> faults = CompilerFault.of(script, compiled);
            return compiled.success()
                    || !faults.isEmpty()
                            && faults.stream().noneMatch(CompilerFault::isDeclaredTwice);
        }
        Outcome outcome = result.ran().get();
        return script.reached(outcome.out())
                && (!script.tentative() || outcome.end() == End.EXITED);
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
                .map(session -> session(script, session, printed, outcome))
                .orElseGet(
                        () ->
                                ended(script, outcome)
                                        .printing(
                                                document,
                                                sample,
                                                Printed.of(printed, outcome.err())));
    }

    private Judgement session(Script script, Session session, String printed, Outcome outcome) {
        SampleBlock sample = script.sample();
        boolean marked = sample.attributes().demanded();
        Judgement judgement =
                new SessionComparison(document, sample, marked)
                        .judge(session, printed, exitCode(outcome));
        boolean wrong = judgement.status() == Status.FAILED;
        return wrong && !marked ? excused(script, printed).orElse(judgement) : judgement;
    }

    /** The exit code of a failed program and the last line that it printed, if it is short. */
    private static String exitCode(Outcome outcome) {
        String words = lastWords(outcome.err()).strip();
        return outcome.exit() == 0
                ? ""
                : shown(
                        ", with exit code "
                                + outcome.exit()
                                + (words.isEmpty() ? "" : ": " + words));
    }

    /** The judgement after compilation, if it is final. */
    private Optional<Judgement> compiled(Script script, Outcome outcome) {
        SampleBlock sample = script.sample();
        List<CompilerFault> faults = CompilerFault.of(script, outcome);
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
        return shown(
                FailureReason.in(outcome.err() + "\n" + outcome.out())
                        .orElse("exit code " + outcome.exit()));
    }

    private static boolean isMarked(SampleBlock sample) {
        return sample.attributes().demanded();
    }

    /** Why an unmarked sample may fail here; empty if it may not. */
    private Optional<Judgement> excused(Script script, String errors) {
        boolean old = script.sample().language().equals("python") && PythonTwo.isIn(document);
        return old
                ? Optional.of(Judgement.of(Status.FRAGMENT, "is in Python 2", false))
                : EnvironmentFailure.of(script, errors);
    }

    private Judgement ended(Script script, Outcome outcome) {
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
        text = type.startsWith("exit code") ? lastWords(outcome.err()) : text;
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
        String said = (type.startsWith("exit code") ? "ends with " : "throws ") + type + message;
        return excused.orElseGet(() -> failed(Judgement.RUN, script.place(outcome.err()), said));
    }

    /** The last line that a failed program printed, without the prefix of the shell. */
    private static String lastWords(String errors) {
        return errors.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("sample.sh: line "))
                .reduce((first, last) -> last)
                .map(line -> line.replaceFirst("^\\S*/sample\\.\\w++: (?:line \\d++: )?", ""))
                .filter(line -> line.length() <= LONGEST)
                .orElse("");
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

    static String shown(String message) {
        return FOLDER.matcher(message).replaceAll("").replaceAll("\\p{Cntrl}", " ");
    }
}
