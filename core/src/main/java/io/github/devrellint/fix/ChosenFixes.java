package io.github.devrellint.fix;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.LocatedEdit;
import io.github.devrellint.rule.Finding.LocatedFix;
import io.github.devrellint.rule.Finding.Range;
import io.github.devrellint.suppress.SuppressionComment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fixes that somebody has chosen one by one. Writes nothing itself; not thread-safe. */
public final class ChosenFixes {

    private final Map<Path, byte[]> before = new TreeMap<>();
    private final Map<Path, List<Finding>> chosen = new TreeMap<>();

    /** Chooses the fix of a finding. */
    public void add(Finding finding, byte[] content) {
        before.putIfAbsent(finding.file(), content);
        chosen.computeIfAbsent(finding.file(), file -> new ArrayList<>()).add(finding);
    }

    /** A finding that is fixed by another text in its place. */
    public static Finding replacing(Finding finding, String text) {
        return with(finding, finding.range(), text);
    }

    /**
     * A finding that is fixed by a comment which suppresses it; empty where there is no place for
     * one.
     *
     * @param content of the file
     * @param reason one line that does not end a comment
     */
    public static Optional<Finding> suppressing(Finding finding, byte[] content, String reason) {
        SourceText source = SourceText.decode(finding.file(), content);
        Document document = new DocumentParser().parse(source);
        return SuppressionComment.of(document, finding.rule(), finding.range().span(), reason)
                .map(edit -> with(finding, range(source.lines(), edit.span()), edit.text()));
    }

    private static Range range(LineIndex lines, Span span) {
        return new Range(span, lines.position(span.start()), lines.position(span.end()));
    }

    private static Finding with(Finding finding, Range range, String text) {
        LocatedFix fix = new LocatedFix("chosen", true, List.of(new LocatedEdit(range, text)));
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.file(),
                finding.path(),
                finding.range(),
                finding.message(),
                finding.suggestions(),
                Optional.of(fix),
                finding.evidence(),
                finding.sourceLine(),
                finding.fingerprint());
    }

    /** The changes by path; of fixes that overlap, the first is made. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        chosen.forEach(
                (file, findings) -> {
                    Draft draft =
                            new Draft(
                                    file,
                                    findings.get(0).path(),
                                    before.get(file),
                                    StandardCharsets.UTF_8);
                    draft.apply(findings);
                    if (draft.isChanged()) {
                        changes.add(draft.change());
                    }
                });
        return changes;
    }
}
