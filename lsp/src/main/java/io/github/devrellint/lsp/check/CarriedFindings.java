package io.github.devrellint.lsp.check;

import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.Range;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Findings of an earlier version of a document that stay in sight until their rules have run again:
 * those before and behind what was changed. Without it they would vanish at each key.
 */
final class CarriedFindings {

    private final SourceText now;
    private final int same;
    private final int sameEnd;
    private final int shift;

    private CarriedFindings(String before, SourceText now) {
        this.now = now;
        String after = now.text();
        int most = Math.min(before.length(), after.length());
        int start = 0;
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && before.charAt(before.length() - 1 - end)
                        == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        this.same = start;
        this.sameEnd = before.length() - end;
        this.shift = after.length() - before.length();
    }

    /** The findings of some rules, where they are now. */
    static List<Finding> of(Checked before, SourceText now, Predicate<Finding> carried) {
        var change = new CarriedFindings(before.document().source().text(), now);
        return before.findings().stream()
                .filter(carried)
                .flatMap(finding -> change.moved(finding).stream())
                .toList();
    }

    private Optional<Finding> moved(Finding finding) {
        Span span = finding.range().span();
        if (span.end() <= same) {
            return Optional.of(at(finding, span));
        }
        return span.start() >= sameEnd
                ? Optional.of(at(finding, new Span(span.start() + shift, span.end() + shift)))
                : Optional.empty();
    }

    /** Without its fix, whose places may have changed. */
    private Finding at(Finding finding, Span span) {
        LineIndex lines = now.lines();
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.file(),
                finding.path(),
                new Range(span, lines.position(span.start()), lines.position(span.end())),
                finding.message(),
                finding.suggestions(),
                Optional.empty(),
                finding.evidence(),
                finding.sourceLine(),
                finding.fingerprint());
    }
}
