package io.github.devrellint.samples.model;

import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.samples.model.Printed.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments in a sample with expected output, {@code // prints: x}, or with the value of a
 * statement, {@code // ==> x}. Where there is no value, as that of a method that returns none, the
 * arrow tells what is printed too.
 */
final class OutputComments {

    private static final Pattern COMMENT =
            Pattern.compile("(?://|#|--)[ \\t]*+(prints:|==>)[ \\t]*+([^\\n]*+)");

    /**
     * A comment.
     *
     * @param at where it starts in the code, and {@code span} the text that it tells
     * @param surely whether it is about what is printed
     */
    private record Told(int at, Span span, String text, boolean surely) {}

    private final SampleBlock sample;
    private final Printed printed;
    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();

    private OutputComments(SampleBlock sample, Printed printed) {
        this.sample = sample;
        this.printed = printed;
        this.lines = ExpectedOutput.lines(printed.out());
    }

    static boolean isIn(String code) {
        return COMMENT.matcher(code).find();
    }

    /** Returns what they get wrong. */
    static List<Problem> problems(SampleBlock sample, Printed printed) {
        var comments = new OutputComments(sample, printed);
        comments.compare();
        return comments.problems;
    }

    private List<Told> told() {
        List<Told> told = new ArrayList<>();
        Matcher comment = COMMENT.matcher(sample.code());
        while (comment.find()) {
            String text = comment.group(2).strip();
            int start = comment.start(2);
            int lineStart = sample.code().lastIndexOf('\n', comment.start()) + 1;
            boolean prints = sample.code().substring(lineStart, comment.start()).contains("print");
            boolean surely = prints || comment.group(1).equals("prints:");
            Span span = new Span(start, start + Math.max(1, text.length()));
            told.add(new Told(comment.start(), span, text, surely));
        }
        return told;
    }

    /** Each that tells no value has to be a line that is printed, in their order. */
    private void compare() {
        List<Told> outputs = new ArrayList<>();
        for (Told told : told()) {
            Value value = printed.values().get(told.at());
            if (value == null) {
                outputs.add(told);
            } else if (indexOf(told.text(), 0) < 0) {
                ofValue(told, value).ifPresent(problems::add);
            }
        }
        if (printed.complete()) {
            compare(outputs);
        }
    }

    private void compare(List<Told> all) {
        boolean each = all.size() == lines.size();
        List<Told> outputs = each ? all : all.stream().filter(Told::surely).toList();
        int from = 0;
        for (int i = 0; i < outputs.size(); i++) {
            Told told = outputs.get(i);
            int at = indexOf(told.text(), from);
            if (at >= 0) {
                from = at + 1;
            } else if (each) {
                String line = lines.get(i).strip();
                String message = "the sample prints " + Expectation.quoted(line) + " here";
                problems.add(instead(told, message, line));
                from = i + 1;
            } else {
                String message = "the sample does not print " + Expectation.quoted(told.text());
                problems.add(new Problem(sample.source(told.span()), message));
            }
        }
    }

    private Optional<Problem> ofValue(Told told, Value value) {
        ShownValue shown = new ShownValue(told.text());
        if (shown.says(value) || !shown.contradicts(value)) {
            return Optional.empty();
        }
        String actual = shown.rewritten(value);
        String message = "the value is " + Expectation.quoted(actual);
        return Optional.of(instead(told, message, actual));
    }

    private Problem instead(Told told, String message, String actual) {
        Span span = sample.source(told.span());
        Problem problem = new Problem(span, message);
        return actual.lines().count() > 1 ? problem : problem.fixedBy(Fix.replace(span, actual));
    }

    private int indexOf(String text, int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (Expectation.agree(text, line) || text.equals('"' + line + '"')) {
                return i;
            }
        }
        return -1;
    }
}
