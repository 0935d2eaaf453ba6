package io.github.devrellint.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.devrellint.fix.Change;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A change as {@code git apply} and {@code patch -p1} understand it.
 *
 * @param change what to show
 */
record UnifiedDiff(Change change) {

    private static final int CONTEXT_LINES = 3;

    /** Keeps every byte as it is, whatever the file's encoding. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    /**
     * Returns the diff.
     *
     * @param forTerminal whether to replace control characters, which could rule the terminal
     */
    byte[] bytes(boolean forTerminal) {
        List<String> before = lines(change.before());
        List<String> diff =
                UnifiedDiffUtils.generateUnifiedDiff(
                        latin("a/" + change.path()),
                        latin("b/" + change.path()),
                        before,
                        DiffUtils.diff(before, lines(change.after())),
                        CONTEXT_LINES);
        byte[] bytes = (String.join("\n", diff) + "\n").getBytes(BYTES);
        return forTerminal ? harmless(bytes) : bytes;
    }

    private static List<String> lines(byte[] bytes) {
        var lines = new ArrayList<>(List.of(new String(bytes, BYTES).split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + "\n\\ No newline at end of file");
        }
        return lines;
    }

    private static String latin(String path) {
        return new String(path.getBytes(StandardCharsets.UTF_8), BYTES);
    }

    private static byte[] harmless(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "\uFFFD")
                .getBytes(StandardCharsets.UTF_8);
    }
}
