package io.github.devrellint.samples.model;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the output of a sample with the expected output in the post: in a fence with the
 * language {@code output} after it, or in comments {@code // prints: x} and {@code // ==> x}. Line
 * ends, blanks at the end of a line and empty lines at the end do not count. A line {@code ...} of
 * the fence stands for any lines, and dots inside of a line for any text.
 */
public final class ExpectedOutput {

    static final String ANY = "...";

    private ExpectedOutput() {}

    /**
     * Returns what the post gets wrong.
     *
     * @param output the fence with the expected output, if there is one
     */
    static List<Problem> problems(
            Document document, SampleBlock sample, Optional<CodeBlock> output, Printed printed) {
        List<Problem> problems = new ArrayList<>(OutputComments.problems(sample, printed));
        output.flatMap(fence -> ofFence(document.source(), fence, printed))
                .ifPresent(problems::add);
        return problems;
    }

    /** Whether code says in a comment what it prints. */
    public static boolean isIn(String code) {
        return OutputComments.isIn(code);
    }

    /** The lines of a text, without blanks at their ends and without empty ones at its end. */
    public static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().map(String::stripTrailing).toList());
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /**
     * An exception in the fence is looked for on standard error. The rest of the fence is the stack
     * trace and output of an IDE.
     */
    private static Optional<Problem> ofFence(SourceText source, CodeBlock fence, Printed printed) {
        List<String> expected = lines(fence.content().text());
        List<String> found = lines(printed.out());
        if (!printed.complete()) {
            return soFar(source, fence, expected, found);
        }
        Optional<Problem> problem =
                expectation(fence, expected.size()).problem(source, expected, found);
        Optional<ShownTrace> trace = ShownTrace.in(expected);
        if (problem.isEmpty() || trace.isEmpty()) {
            return problem;
        }
        int line = trace.get().line();
        Expectation before = expectation(fence, line);
        Optional<Problem> other = before.problem(source, expected.subList(0, line), found);
        if (other.isPresent() || trace.get().isIn(printed.err())) {
            return other;
        }
        Span shown = expectation(fence, expected.size()).span(line);
        return Optional.of(new Problem(shown, "the sample does not throw this"));
    }

    /** Compares the output of a stopped program with as many lines, except for the last one. */
    private static Optional<Problem> soFar(
            SourceText source, CodeBlock fence, List<String> expected, List<String> found) {
        int lines = Math.min(expected.size(), found.size() - 1);
        return lines <= 0 || expected.contains(ANY)
                ? Optional.empty()
                : expectation(fence, lines)
                        .problem(source, expected.subList(0, lines), found.subList(0, lines));
    }

    /** The first lines of a fence, or all of it. */
    private static Expectation expectation(CodeBlock fence, int lines) {
        String text = fence.content().text();
        int end = 0;
        for (int i = 0; i < lines && end < text.length(); i++) {
            int next = text.indexOf('\n', end);
            end = next < 0 ? text.length() : next + 1;
        }
        int start = fence.span().start();
        Span head = new Span(start, Math.max(fence.infoSpan().end(), start + 1));
        return new Expectation(fence.content(), new Span(0, end), head);
    }

    /**
     * Returns what a part of a sample gets wrong that shows what came back.
     *
     * @param head what stands before it, in the sample's code
     * @param shown whole lines of the sample's code
     * @param expected those lines as they are to be read
     */
    public static Optional<Problem> ofPart(
            Document document,
            SampleBlock sample,
            Span head,
            Span shown,
            List<String> expected,
            List<String> printed) {
        return new Expectation(sample.content(), shown, sample.source(head))
                .problem(document.source(), expected, printed);
    }

    /**
     * Returns the line of the expectation that what was printed does not reach; -1 if all agrees. A
     * wildcard takes as few lines as it can and more where that fails further down.
     */
    static int firstMismatch(List<String> expected, List<String> printed) {
        int want = 0;
        int have = 0;
        int furthest = 0;
        int star = -1;
        int starHave = 0;
        while (have < printed.size()) {
            furthest = Math.max(furthest, want);
            if (want < expected.size() && expected.get(want).strip().equals(ANY)) {
                star = want++;
                starHave = have;
            } else if (want < expected.size()
                    && Expectation.agree(expected.get(want), printed.get(have))) {
                want++;
                have++;
            } else if (star >= 0) {
                want = star + 1;
                have = ++starHave;
            } else {
                return furthest;
            }
        }
        while (want < expected.size() && expected.get(want).strip().equals(ANY)) {
            want++;
        }
        return want == expected.size() ? -1 : Math.max(furthest, want);
    }
}
