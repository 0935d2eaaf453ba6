package io.github.devrellint.fix;

import io.github.devrellint.Failure;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The content of a file while fixes are applied to it. Not thread-safe. */
final class Draft {

    private final Path file;
    private final String path;
    private final byte[] before;
    private final Charset encoding;
    private byte[] bytes;
    private int fixes;
    private Set<RuleId> last = Set.of();

    /**
     * @param encoding of a file without byte order mark, as it was when the fixes were found
     */
    Draft(Path file, String path, byte[] before, Charset encoding) {
        this.encoding = encoding;
        this.file = file;
        this.path = path;
        this.before = before;
        this.bytes = before;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isChanged() {
        return !Arrays.equals(before, bytes);
    }

    Change change() {
        return new Change(file, path, before, bytes, fixes);
    }

    /** The failure of rules that undo each other's fixes. */
    Failure unsettled() {
        String rules = last.stream().map(RuleId::value).collect(Collectors.joining(", "));
        return new Failure(path, "not fixed: rules undo each other's fixes: " + rules);
    }

    /**
     * Applies the fixes of findings in the current content. Of overlapping fixes the first is
     * applied; the others wait for the next pass. A fix that the encoding of the file has no
     * characters for is not applied.
     *
     * @param findings in the order of {@link Finding#ORDER}, each with a fix
     * @return whether there was one to apply
     */
    boolean apply(List<Finding> findings) {
        SourceText source = SourceText.decode(file, bytes, encoding);
        var chosen = new TreeMap<Span, Edit>();
        last = new TreeSet<>();
        for (Finding finding : findings) {
            var edits = finding.fix().orElseThrow().edits();
            if (edits.stream()
                    .noneMatch(
                            edit ->
                                    clashes(edit.range().span(), chosen)
                                            || !source.canEncode(edit.text()))) {
                edits.forEach(edit -> chosen.put(edit.range().span(), edit.edit()));
                last.add(finding.rule());
                fixes++;
            }
        }
        bytes = source.encode(List.copyOf(chosen.values()));
        return !chosen.isEmpty();
    }

    /** The chosen spans don't overlap, so only the neighbours can conflict. */
    private static boolean clashes(Span span, NavigableMap<Span, Edit> chosen) {
        return chosen.containsKey(span)
                || Stream.of(chosen.lowerKey(span), chosen.higherKey(span))
                        .anyMatch(other -> other != null && other.overlaps(span));
    }
}
