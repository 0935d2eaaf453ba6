package io.github.devrellint.lsp.edit;

import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.LocatedEdit;
import io.github.devrellint.rule.Finding.LocatedFix;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses fixes that can be made together without asking. Of fixes that overlap the first is made;
 * the others are there for the next time.
 */
final class SafeFixes {

    private SafeFixes() {}

    /** The edits, in the order of their findings; none overlaps another. */
    static List<LocatedEdit> of(List<Finding> findings) {
        List<LocatedEdit> chosen = new ArrayList<>();
        for (Finding finding : findings) {
            List<LocatedEdit> edits =
                    finding.fix().filter(LocatedFix::safe).map(LocatedFix::edits).orElse(List.of());
            if (edits.stream().noneMatch(edit -> clashes(edit, chosen))) {
                chosen.addAll(edits);
            }
        }
        return chosen;
    }

    private static boolean clashes(LocatedEdit edit, List<LocatedEdit> chosen) {
        Span span = edit.range().span();
        return chosen.stream()
                .map(other -> other.range().span())
                .anyMatch(other -> other.overlaps(span) || other.equals(span));
    }
}
