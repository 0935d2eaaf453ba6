package io.github.devrellint.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.devrellint.fix.Change;
import io.github.devrellint.report.Printable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A change as {@code git apply} and {@code patch -p1} understand it.
 *
 * @param change what to show
 */
record UnifiedDiff(Change change) {

    private static final int CONTEXT_LINES = 3;

    /** A character for private use in the place of tabs, which stay. */
    private static final char TAB = '\ue009';

    /** Keeps every byte as it is, whatever the file's encoding. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    /**
     * Returns the diff.
     *
     * @param shown whether people or a CI runner read it: control characters, which could rule a
     *     terminal, and commands of runners are replaced, so that it may not apply
     */
    byte[] bytes(boolean shown) {
        List<String> before = lines(change.before());
        List<String> diff =
                UnifiedDiffUtils.generateUnifiedDiff(
                        name("a/" + change.path()),
                        name("b/" + change.path()),
                        before,
                        DiffUtils.diff(before, lines(change.after())),
                        CONTEXT_LINES);
        byte[] bytes = (String.join("\n", diff) + "\n").getBytes(BYTES);
        return shown ? harmless(bytes) : bytes;
    }

    private static List<String> lines(byte[] bytes) {
        var lines = new ArrayList<>(List.of(new String(bytes, BYTES).split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + "\n\\ No newline at end of file");
        }
        return lines;
    }

    /** A name as Git writes it: in quotes, with escapes, if it has characters that end a line. */
    private static String name(String path) {
        String latin = new String(path.getBytes(StandardCharsets.UTF_8), BYTES);
        if (latin.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '"' || c == '\\')) {
            return latin;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : latin.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7f) {
                quoted.append(String.format("\\%03o", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Keeps the column of a line that Printable would change as little as it can. */
    private static String harmless(String line) {
        String text = line.stripLeading();
        String indent = line.substring(0, line.length() - text.length());
        return indent + Printable.lineStart(text.replace('\t', TAB)).replace(TAB, '\t');
    }

    private static byte[] harmless(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "\uFFFD")
                .lines()
                .map(UnifiedDiff::harmless)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
