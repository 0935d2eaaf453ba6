package io.github.devrellint.rule;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Position;
import io.github.devrellint.document.Span;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A problem with the file, position, severity and fingerprint that a report shows.
 *
 * @param rule whose finding it is
 * @param severity after configuration; never {@code OFF}
 * @param file absolute and normalized
 * @param path for people: relative to the working directory, with {@code /}
 * @param range where it is
 * @param message see {@link Problem}
 * @param suggestions the best first
 * @param fix how to repair it, where that is known
 * @param evidence see {@link Problem}
 * @param sourceLine the line that the range begins in, without its end
 * @param fingerprint equal as long as rule, path and the words around it are equal, even if lines
 *     move
 */
public record Finding(
        RuleId rule,
        Severity severity,
        Path file,
        String path,
        Range range,
        String message,
        List<String> suggestions,
        Optional<LocatedFix> fix,
        String evidence,
        String sourceLine,
        String fingerprint) {

    /** The order of every report: path, place, rule, message. */
    public static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::path)
                    .thenComparing(finding -> finding.range().start())
                    .thenComparing(Finding::rule)
                    .thenComparing(Finding::message);

    /** The message and the best suggestion, for formats that have one text for both. */
    public String sentence() {
        return suggestions.isEmpty() || message.contains("; did you mean ")
                ? message
                : message + "; did you mean \"" + suggestions.get(0) + "\"?";
    }

    /** The same with another message. */
    public Finding withMessage(String other) {
        return new Finding(
                rule,
                severity,
                file,
                path,
                range,
                other,
                suggestions,
                fix,
                evidence,
                sourceLine,
                fingerprint);
    }

    /** The part of the first line that the range covers. */
    public String markedText() {
        boolean more = range.end().line() > range.start().line();
        int from = Math.min(range.start().column() - 1, sourceLine.length());
        int to = more ? sourceLine.length() : range.end().column() - 1;
        return sourceLine.substring(from, Math.max(from, Math.min(to, sourceLine.length())));
    }

    /**
     * A span with its positions.
     *
     * @param end position after the last code unit
     */
    public record Range(Span span, Position start, Position end) {}

    /**
     * An edit with its positions.
     *
     * @param range what is replaced
     */
    public record LocatedEdit(Range range, String text) {
        public Edit edit() {
            return new Edit(range.span(), text);
        }
    }

    /** A fix with the positions of its edits; see {@link Fix}. */
    public record LocatedFix(String description, boolean safe, List<LocatedEdit> edits) {}
}
