package io.github.devrellint.samples.model;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares what a sample printed with what the post says that it prints: in a fence with the
 * language {@code output} behind it, or in comments {@code // prints: x} and {@code // ==> x}. Line
 * ends, blanks at the end of a line and empty lines at the end do not count. A line {@code ...} of
 * the fence stands for any lines, and dots inside of a line for any text.
 */
public final class ExpectedOutput {

    static final String ANY = "...";
    private static final Pattern COMMENT =
            Pattern.compile("(?://|#|--)[ \\t]*+(?:prints:|==>)[ \\t]*+([^\\n]*+)");

    private ExpectedOutput() {}

    /**
     * Returns what the post gets wrong.
     *
     * @param output the fence with the expected output, if there is one
     * @param printed by the sample
     */
    static List<Problem> problems(
            Document document, SampleBlock sample, Optional<CodeBlock> output, String printed) {
        List<String> lines = lines(printed);
        List<Problem> problems = new ArrayList<>(ofComments(sample, lines));
        output.flatMap(fence -> ofFence(document.source(), fence, lines)).ifPresent(problems::add);
        return problems;
    }

    /** Whether code says in a comment what it prints. */
    public static boolean isIn(String code) {
        return COMMENT.matcher(code).find();
    }

    /** The lines of a text, without blanks at their ends and without empty ones at its end. */
    public static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().map(String::stripTrailing).toList());
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static Optional<Problem> ofFence(
            SourceText source, CodeBlock fence, List<String> printed) {
        MappedText content = fence.content();
        int start = fence.span().start();
        Span head = new Span(start, Math.max(fence.infoSpan().end(), start + 1));
        Expectation expectation =
                new Expectation(content, new Span(0, content.text().length()), head);
        return expectation.problem(source, lines(content.text()), printed);
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

    /** Each comment has to be a line that is printed, in their order. */
    private static List<Problem> ofComments(SampleBlock sample, List<String> printed) {
        List<Problem> problems = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        Matcher comment = COMMENT.matcher(sample.code());
        while (comment.find()) {
            places.add(new int[] {comment.start(1), comment.end(1)});
        }
        int from = 0;
        for (int i = 0; i < places.size(); i++) {
            int[] place = places.get(i);
            String expected = sample.code().substring(place[0], place[1]).strip();
            int at = indexOf(printed, expected, from);
            if (at >= 0) {
                from = at + 1;
                continue;
            }
            Span span =
                    sample.source(new Span(place[0], place[0] + Math.max(1, expected.length())));
            if (places.size() == printed.size()) {
                String actual = printed.get(i).strip();
                problems.add(
                        new Problem(
                                        span,
                                        "the sample prints " + Expectation.quoted(actual) + " here")
                                .fixedBy(Fix.replace(span, actual)));
                from = i + 1;
            } else {
                problems.add(
                        new Problem(
                                span, "the sample does not print " + Expectation.quoted(expected)));
            }
        }
        return problems;
    }

    private static int indexOf(List<String> lines, String line, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (Expectation.agree(line, lines.get(i).strip())) {
                return i;
            }
        }
        return -1;
    }
}
