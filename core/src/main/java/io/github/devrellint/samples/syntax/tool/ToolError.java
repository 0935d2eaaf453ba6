package io.github.devrellint.samples.syntax.tool;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An error that a tool reports at a place.
 *
 * @param line from 1
 * @param column from 1, in what the tool counts
 */
record ToolError(int line, int column, String message) implements Comparable<ToolError> {

    private static final Comparator<ToolError> ORDER =
            Comparator.comparingInt(ToolError::line).thenComparingInt(ToolError::column);

    private static final String ENDED = "unexpected end of file";

    /**
     * The text around a form may match brackets of the code, so for these errors only the first
     * form counts.
     */
    private static final Pattern BRACKETS = Pattern.compile("closing delimiter|unclosed");

    private static final Pattern SURPLUS = Pattern.compile("unexpected closing delimiter");

    /** What tools count in a line. */
    enum Unit {
        BYTES,
        CODE_POINTS,
        UTF_16
    }

    /**
     * The place that is the most plausible one: where the form that went furthest went wrong.
     *
     * @param places one for each form of the code, lines counted in the code
     */
    static ToolError of(List<ToolError> places, String code, Unit unit) {
        List<String> lines = code.lines().toList();
        ToolError asIs = places.get(0);
        if (BRACKETS.matcher(asIs.message).find() && asIs.line <= lines.size()) {
            return asIs;
        }
        ToolError furthest = Collections.max(places);
        if (furthest.line <= lines.size() || lines.isEmpty()) {
            return furthest;
        }
        // What surrounds the form is closed by the code, or the code lacks something at its end.
        Optional<ToolError> inside =
                places.stream().filter(place -> place.line <= lines.size()).max(ORDER);
        if (inside.isPresent() && ToolFault.onlyCloses(inside.get().rest(lines, unit))) {
            return inside.get();
        }
        String message = SURPLUS.matcher(asIs.message).find() ? asIs.message : ENDED;
        return new ToolError(lines.size(), lines.get(lines.size() - 1).length(), message);
    }

    @Override
    public int compareTo(ToolError other) {
        return ORDER.compare(this, other);
    }

    /** The same, that many lines further up. */
    ToolError up(int lines) {
        return new ToolError(line - lines, column, message);
    }

    /**
     * The code from here on.
     *
     * @param lines of the code
     */
    private String rest(List<String> lines, Unit unit) {
        if (line < 1) {
            return String.join("\n", lines);
        }
        String first = lines.get(line - 1);
        int from = Math.min(column(lines, unit) - 1, first.length());
        return first.substring(from) + String.join("\n", lines.subList(line, lines.size()));
    }

    /**
     * The column in UTF-16 code units.
     *
     * @param lines of the code
     */
    int column(List<String> lines, Unit unit) {
        if (unit == Unit.UTF_16 || line < 1 || line > lines.size()) {
            return column;
        }
        String text = lines.get(line - 1);
        if (unit == Unit.CODE_POINTS) {
            int points = Math.min(column - 1, text.codePointCount(0, text.length()));
            return text.offsetByCodePoints(0, points) + 1;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int count = Math.min(column - 1, bytes.length);
        return new String(bytes, 0, count, StandardCharsets.UTF_8).length() + 1;
    }
}
