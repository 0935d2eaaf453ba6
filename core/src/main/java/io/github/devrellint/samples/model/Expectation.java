package io.github.devrellint.samples.model;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Expected output: lines of a post.
 *
 * @param content that holds them
 * @param part whole lines of the content
 * @param head what stands before them: the opening line of a fence, a command
 */
record Expectation(MappedText content, Span part, Span head) {

    private static final int CONTEXT = 2;

    /** Lines that name the files, of which there are none. */
    private static final int HEADER = 2;

    private static final int LONGEST = 80;

    /** Differs from run to run: addresses, and the hash of an object that Java prints. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\b0x[0-9a-fA-F]{6,16}\\b|(?<=[\\w;]@)[0-9a-f]{6,8}\\b");

    /** Control characters, and what stands for bytes that are not UTF-8. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\uFFFD&&[^\\t]]");

    /**
     * Returns what is wrong with them.
     *
     * @param expected the lines as they are to be read
     */
    Optional<Problem> problem(SourceText source, List<String> expected, List<String> printed) {
        int wrong = ExpectedOutput.firstMismatch(expected, printed);
        if (wrong < 0) {
            return Optional.empty();
        }
        boolean open = expected.contains(ExpectedOutput.ANY);
        boolean fixed = !open && printed.stream().noneMatch(Expectation::isUnfit);
        Problem problem =
                new Problem(span(wrong), message(expected, printed, wrong, open))
                        .because(diff(expected, printed));
        return Optional.of(fixed ? problem.fixedBy(rewrite(source, printed)) : problem);
    }

    /**
     * Whether a line is what was expected. Dots stand for any text; addresses in memory are all the
     * same.
     */
    static boolean agree(String expected, String printed) {
        if (expected.equals(printed)) {
            return true;
        }
        String want = ADDRESS.matcher(expected).replaceAll("0x");
        String have = ADDRESS.matcher(printed).replaceAll("0x");
        String[] pieces = want.split(Pattern.quote(ExpectedOutput.ANY), -1);
        if (pieces.length == 1) {
            return want.equals(have);
        }
        int at = 0;
        for (int i = 0; i < pieces.length; i++) {
            boolean last = i == pieces.length - 1;
            int found = last ? have.length() - pieces[i].length() : have.indexOf(pieces[i], at);
            if (found < at || i == 0 && found > 0 || !have.startsWith(pieces[i], found)) {
                return false;
            }
            at = found + pieces[i].length();
        }
        return true;
    }

    /** Whether a line can't be written into a post: it would close the fence, or is not text. */
    private static boolean isUnfit(String line) {
        String text = line.strip();
        return text.startsWith("```") || text.startsWith("~~~") || NO_TEXT.matcher(line).find();
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

    static String quoted(String line) {
        return line.isEmpty()
                ? "an empty line"
                : "\""
                        + (line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line)
                        + "\"";
    }

    /** The lines that differ, with those around them; empty if the message says it all. */
    private static String diff(List<String> expected, List<String> printed) {
        Patch<String> patch = DiffUtils.diff(expected, printed);
        long lines =
                patch.getDeltas().stream()
                        .mapToLong(delta -> delta.getSource().size() + delta.getTarget().size())
                        .sum();
        return lines <= 2
                ? ""
                : UnifiedDiffUtils.generateUnifiedDiff("", "", expected, patch, CONTEXT).stream()
                        .skip(HEADER)
                        .collect(Collectors.joining("\n"));
    }

    /** That line, or what stands before them where there is no such line. */
    Span span(int line) {
        String text = content.text();
        int start = part.start();
        for (int i = 0; i < line && start < part.end(); i++) {
            int end = text.indexOf('\n', start);
            start = end < 0 ? part.end() : end + 1;
        }
        int end = text.indexOf('\n', start);
        if (start >= part.end() || end == start) {
            return head;
        }
        return content.source(start, end < 0 ? part.end() : end);
    }

    private Fix rewrite(SourceText source, List<String> printed) {
        boolean empty = part.length() == 0;
        int line = source.lines().position(head.start()).line() + 1;
        int next = source.lines().lineStart(line);
        String lineEnd = source.text().startsWith("\r\n", next - 2) ? "\r\n" : "\n";
        Span lines = empty ? Span.at(next) : content.source(part.start(), part.end());
        String prefix =
                empty
                        ? source.line(line - 1).replaceAll("[`~].*", "")
                        : source.text()
                                .substring(
                                        source.lines()
                                                .lineStart(
                                                        source.lines()
                                                                .position(lines.start())
                                                                .line()),
                                        lines.start());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < printed.size(); i++) {
            String before = i == 0 && !empty ? "" : prefix;
            text.append((before + printed.get(i)).stripTrailing()).append(lineEnd);
        }
        return new Fix(
                "write what the sample prints", true, List.of(new Edit(lines, text.toString())));
    }
}
