package io.github.devrellint.samples;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
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
 * the fence stands for any lines.
 */
final class ExpectedOutput {

    private static final String ANY = "...";
    private static final Pattern COMMENT =
            Pattern.compile("(?://|#|--)[ \\t]*+(?:prints:|==>)[ \\t]*+([^\\n]*+)");
    private static final int CONTEXT = 2;

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
    static boolean isIn(String code) {
        return COMMENT.matcher(code).find();
    }

    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().map(String::stripTrailing).toList());
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static Optional<Problem> ofFence(
            SourceText source, CodeBlock fence, List<String> printed) {
        List<String> expected = lines(fence.content().text());
        int wrong = firstMismatch(expected, printed);
        if (wrong < 0) {
            return Optional.empty();
        }
        boolean open = expected.contains(ANY);
        Problem problem =
                new Problem(span(source, fence, wrong), message(expected, printed, wrong, open))
                        .because(diff(expected, printed));
        return Optional.of(open ? problem : problem.fixedBy(rewrite(source, fence, printed)));
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
            } else if (want < expected.size() && expected.get(want).equals(printed.get(have))) {
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

    private static String message(
            List<String> expected, List<String> printed, int wrong, boolean open) {
        if (printed.isEmpty()) {
            return "the sample prints nothing";
        }
        if (open) {
            return "the sample does not print this line";
        }
        if (wrong >= expected.size()) {
            return "the sample goes on: " + quoted(printed.get(wrong));
        }
        if (wrong >= printed.size()) {
            return "the sample ends before this line";
        }
        return "the sample prints " + quoted(printed.get(wrong)) + " here";
    }

    private static String quoted(String line) {
        return "\"" + (line.length() > 80 ? line.substring(0, 79) + "…" : line) + "\"";
    }

    private static String diff(List<String> expected, List<String> printed) {
        return String.join(
                "\n",
                UnifiedDiffUtils.generateUnifiedDiff(
                        "post", "sample", expected, DiffUtils.diff(expected, printed), CONTEXT));
    }

    /** The line of the fence, or its opening line where there is no such line. */
    private static Span span(SourceText source, CodeBlock fence, int line) {
        String text = fence.content().text();
        int start = 0;
        for (int i = 0; i < line && start < text.length(); i++) {
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        int end = text.indexOf('\n', start);
        if (start >= text.length() || end == start) {
            int at = fence.span().start();
            return new Span(at, Math.max(fence.infoSpan().end(), at + 1));
        }
        return fence.content().source(start, end < 0 ? text.length() : end);
    }

    private static Fix rewrite(SourceText source, CodeBlock fence, List<String> printed) {
        boolean empty = fence.content().text().isEmpty();
        int line = source.lines().position(fence.span().start()).line() + 1;
        Span content = empty ? Span.at(source.lines().lineStart(line)) : fence.content().source();
        String before = source.text().substring(source.lines().lineStart(line), content.start());
        String prefix = empty ? source.line(line - 1).replaceAll("[`~].*", "") : before;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < printed.size(); i++) {
            text.append(i == 0 && !empty ? "" : prefix).append(printed.get(i)).append('\n');
        }
        return new Fix(
                "write what the sample prints", true, List.of(new Edit(content, text.toString())));
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
                        new Problem(span, "the sample prints " + quoted(actual) + " here")
                                .fixedBy(Fix.replace(span, actual)));
                from = i + 1;
            } else {
                problems.add(new Problem(span, "the sample does not print " + quoted(expected)));
            }
        }
        return problems;
    }

    private static int indexOf(List<String> lines, String line, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(line)) {
                return i;
            }
        }
        return -1;
    }
}
