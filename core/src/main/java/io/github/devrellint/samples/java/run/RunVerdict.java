package io.github.devrellint.samples.java.run;

import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.model.ShownTrace;
import io.github.devrellint.samples.sandbox.Outcome;
import io.github.devrellint.samples.sandbox.Outcome.End;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Turns the outcome of a program into the judgement of its block. Strict for blocks that the author
 * marked as runnable; others may not be meant to run to their end, without a network, on this
 * machine.
 */
public final class RunVerdict {

    private static final Pattern EXIT = Pattern.compile("\\b(?:exit|halt)\\s*+\\(");
    private static final Pattern DELIBERATE =
            Pattern.compile(
                    "throw|exception|error|fail|crash|boom|\\bbad\\b|wrong|not allowed|illegal|invalid",
                    Pattern.CASE_INSENSITIVE);

    private RunVerdict() {}

    /**
     * Judges a block whose program ended; its output is compared elsewhere.
     *
     * @param named whether the text around the block names an exception, by its simple name
     */
    public static Judgement judge(
            SampleBlock sample,
            SampleProgram program,
            Outcome outcome,
            String timeout,
            String memory,
            Predicate<String> named) {
        if (outcome.end() == End.EXITED && !isOutOfMemory(outcome)) {
            Optional<UncaughtException> uncaught = UncaughtException.of(outcome);
            return uncaught.isPresent()
                    ? thrown(sample, program, uncaught.get(), named)
                    : ended(sample, program, outcome);
        }
        End end = outcome.end() == End.EXITED ? exhausted(outcome) : outcome.end();
        String message = end.message(timeout, memory);
        boolean endless = end == End.TIME || end == End.OUTPUT;
        // may be a server, an endless loop or an interactive program
        return endless && !sample.attributes().demanded()
                ? Judgement.of(Status.RAN, message, true)
                : failed(sample, firstLine(sample), message, false);
    }

    /** A thread that can't be made is one error with a full heap to the JVM. */
    private static End exhausted(Outcome outcome) {
        return outcome.err().contains("unable to create native thread")
                ? End.PROCESSES
                : End.MEMORY;
    }

    private static boolean isOutOfMemory(Outcome outcome) {
        return outcome.exit() != 0 && outcome.err().contains("java.lang.OutOfMemoryError");
    }

    private static Judgement ended(SampleBlock sample, SampleProgram program, Outcome outcome) {
        Optional<String> wanted = sample.attributes().value(Attribute.THROWS);
        if (wanted.isPresent()) {
            Span mark = sample.attributes().span(Attribute.THROWS).orElseThrow();
            return failed(sample, mark, "ends without " + wanted.get(), true);
        }
        if (outcome.exit() == 0) {
            return Judgement.of(Status.RAN, "", true);
        }
        String message = "ends with exit code " + outcome.exit();
        Optional<Judgement> lacking = Environment.lacking(sample, "", outcome.err());
        if (lacking.isPresent() && !sample.attributes().demanded()) {
            return lacking.get();
        }
        if (sample.attributes().demanded()) {
            return failed(sample, firstLine(sample), message, true);
        }
        // A program that ends itself means to, mostly for want of arguments or of a service; the
        // end of another is that of a JVM that does not get as far as the program.
        boolean endsItself = EXIT.matcher(program.text()).find();
        String said = outcome.err().lines().findFirst().map(line -> ": " + line).orElse("");
        String reason = endsItself ? "not run to its end: " + message : "not run" + said;
        return Judgement.of(Status.COMPILED, reason, true);
    }

    private static Judgement thrown(
            SampleBlock sample,
            SampleProgram program,
            UncaughtException thrown,
            Predicate<String> named) {
        Optional<String> wanted = sample.attributes().value(Attribute.THROWS);
        if (wanted.filter(thrown::is).isPresent()) {
            String reason = "throws " + thrown.simpleName() + ", as it should";
            return Judgement.of(Status.RAN, reason, true);
        }
        Optional<ShownTrace> trace =
                sample.output()
                        .flatMap(fence -> ShownTrace.in(fence.content().text().lines().toList()));
        if (wanted.isEmpty() && trace.filter(thrown::isShownBy).isPresent()) {
            String reason = "throws " + thrown.simpleName() + ", as the post shows";
            return Judgement.of(Status.RAN, reason, true);
        }
        String message = "throws " + thrown.summary();
        if (wanted.isPresent()) {
            Span mark = sample.attributes().span(Attribute.THROWS).orElseThrow();
            return failed(sample, mark, message + ", not " + wanted.get(), true);
        }
        boolean marked = sample.attributes().demanded();
        Optional<Judgement> lacking =
                Environment.lacking(sample, thrown.summary(), thrown.errors());
        if (!marked && lacking.isPresent()) {
            return lacking.get();
        }
        OptionalInt place = thrown.placeIn(program);
        boolean onPurpose =
                isDeliberate(sample, thrown.simpleName())
                        || trace.isEmpty() && isThrownByMain(sample, thrown, place)
                        || trace.isEmpty() && named.test(thrown.simpleName());
        if (!marked && onPurpose) {
            return Judgement.of(Status.RAN, message, true);
        }
        if (place.isEmpty() && !marked && thrown.isOfSamples()) {
            return Judgement.of(Status.COMPILED, "continues a block that " + message, true);
        }
        Span span = place.isPresent() ? wholeLine(sample, place.getAsInt()) : firstLine(sample);
        return failed(sample, span, message, true);
    }

    private static boolean isThrownByMain(
            SampleBlock sample, UncaughtException thrown, OptionalInt place) {
        return place.isPresent()
                && sample.code().startsWith("throw ", place.getAsInt())
                && thrown.isOfMain();
    }

    /** Whether the block speaks of the exception, or of exceptions at all, in a comment. */
    private static boolean isDeliberate(SampleBlock sample, String simple) {
        return JavaLexer.tokens(sample.code()).stream()
                .filter(token -> token.kind() == JavaLexer.Kind.COMMENT)
                .anyMatch(
                        token ->
                                token.text().contains(simple)
                                        || DELIBERATE.matcher(token.text()).find());
    }

    private static Span firstLine(SampleBlock sample) {
        String code = sample.code();
        int start = 0;
        while (start < code.length() && Character.isWhitespace(code.charAt(start))) {
            start++;
        }
        return wholeLine(sample, start);
    }

    private static Span wholeLine(SampleBlock sample, int start) {
        String code = sample.code();
        int end = code.indexOf('\n', start);
        String line = code.substring(start, end < 0 ? code.length() : end);
        int comment = line.indexOf(" //");
        String shown = comment > 0 ? line.substring(0, comment) : line;
        return sample.source(new Span(start, start + Math.max(1, shown.stripTrailing().length())));
    }

    /**
     * @param certain whether it is a fault of the sample even where nobody said that it runs here
     */
    private static Judgement failed(
            SampleBlock sample, Span span, String message, boolean certain) {
        Problem problem = new Problem(span, message);
        boolean heavy = certain || sample.attributes().demanded();
        return Judgement.failed(
                Judgement.RUN, List.of(heavy ? problem : problem.atMost(Severity.WARNING)), true);
    }
}
