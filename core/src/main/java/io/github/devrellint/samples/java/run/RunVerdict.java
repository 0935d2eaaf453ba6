package io.github.devrellint.samples.java.run;

import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.java.compile.SampleProgram;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what the end of a program means for its block. Strict with blocks that are marked; of others
 * it is not known whether they were meant to run to their end, without a network, on this machine.
 */
public final class RunVerdict {

    private static final Pattern UNCAUGHT =
            Pattern.compile(
                    "^Exception in thread \"[^\"\\n]*+\" ([\\w.$]++)(?::[ ]?([^\\n]*+))?",
                    Pattern.MULTILINE);
    private static final Pattern FRAME =
            Pattern.compile(
                    "^\\s*+at (sample\\d++)\\.[^(\\n]*+\\(Sample\\.java:(\\d++)\\)",
                    Pattern.MULTILINE);
    private static final Pattern MAIN = Pattern.compile("\\.(?:sample|main)\\(");
    public static final Pattern OWN_PACKAGE = Pattern.compile("\\bsample\\d++\\.(?=\\w)");

    private static final Pattern EXIT = Pattern.compile("\\b(?:exit|halt)\\s*+\\(");
    private static final Pattern DELIBERATE =
            Pattern.compile(
                    "throw|exception|error|fail|crash|boom|\\bbad\\b|wrong|not allowed|illegal|invalid",
                    Pattern.CASE_INSENSITIVE);

    private RunVerdict() {}

    /**
     * Judges a block whose program ended; what it printed is for others to judge.
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
            Matcher uncaught = UNCAUGHT.matcher(outcome.err());
            return outcome.exit() != 0 && uncaught.find()
                    ? thrown(sample, program, outcome, uncaught.group(1), uncaught.group(2), named)
                    : ended(sample, program, outcome);
        }
        End end = outcome.end() == End.EXITED ? End.MEMORY : outcome.end();
        String message = end.message(timeout, memory);
        boolean endless = end == End.TIME || end == End.OUTPUT;
        // A server, a loop, a program that talks to its user: nobody said that it ends.
        return endless && !sample.attributes().demanded()
                ? Judgement.of(Status.RAN, message, true)
                : failed(sample, firstLine(sample), message, false);
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
            Outcome outcome,
            String type,
            String text,
            Predicate<String> named) {
        String simple = simpleName(type);
        Optional<String> wanted = sample.attributes().value(Attribute.THROWS);
        if (wanted.isPresent()
                && (wanted.get().equals(type) || simpleName(wanted.get()).equals(simple))) {
            return Judgement.of(Status.RAN, "throws " + simple + ", as it should", true);
        }
        String said = text == null ? "" : text.strip();
        Optional<ShownTrace> trace =
                sample.output()
                        .flatMap(fence -> ShownTrace.in(fence.content().text().lines().toList()));
        if (wanted.isEmpty() && trace.filter(each -> each.shows(type, said)).isPresent()) {
            return Judgement.of(Status.RAN, "throws " + simple + ", as the post shows", true);
        }
        String message = simple + (said.isEmpty() ? "" : ": " + said);
        String shown = OWN_PACKAGE.matcher(message).replaceAll("");
        if (wanted.isPresent()) {
            Span mark = sample.attributes().span(Attribute.THROWS).orElseThrow();
            return failed(sample, mark, "throws " + shown + ", not " + wanted.get(), true);
        }
        boolean marked = sample.attributes().demanded();
        Optional<Judgement> lacking = Environment.lacking(sample, shown, outcome.err());
        if (!marked && lacking.isPresent()) {
            return lacking.get();
        }
        OptionalInt place = place(program, outcome);
        boolean thrownOnPurpose =
                trace.isEmpty()
                        && place.isPresent()
                        && sample.code().startsWith("throw ", place.getAsInt())
                        && isOfMain(outcome);
        boolean told = trace.isEmpty() && named.test(simple);
        if (!marked && (isDeliberate(sample, simple) || thrownOnPurpose || told)) {
            return Judgement.of(Status.RAN, "throws " + shown, true);
        }
        if (place.isEmpty() && !marked && FRAME.matcher(outcome.err()).find()) {
            String reason = "goes on with a block that throws " + shown;
            return Judgement.of(Status.COMPILED, reason, true);
        }
        Span span = place.isPresent() ? wholeLine(sample, place.getAsInt()) : firstLine(sample);
        return failed(sample, span, "throws " + shown, true);
    }

    private static String simpleName(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
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

    /** Whether the topmost frame of samples is that of what runs, not of a method that checks. */
    private static boolean isOfMain(Outcome outcome) {
        Matcher frame = FRAME.matcher(outcome.err());
        return frame.find() && MAIN.matcher(frame.group()).find();
    }

    /** Where in the block the line of the topmost frame begins that is in it. */
    private static OptionalInt place(SampleProgram program, Outcome outcome) {
        Matcher frame = FRAME.matcher(outcome.err());
        while (frame.find()) {
            Optional<SampleProgram.Place> place = program.line(Integer.parseInt(frame.group(2)));
            if (place.isPresent() && place.get().block() == program.own()) {
                return OptionalInt.of(place.get().span().start());
            }
        }
        return OptionalInt.empty();
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
