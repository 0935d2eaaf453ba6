package io.github.devrellint.samples.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * What a tool says of a place.
 *
 * @param line from 1
 * @param column from 1, in what the tool counts
 */
record Place(int line, int column, String message) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    /** What tools count in a line. */
    enum Unit {
        BYTES,
        CODE_POINTS,
        UTF_16
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** The same, that many lines further up. */
    Place up(int lines) {
        return new Place(line - lines, column, message);
    }

    /**
     * The code from here on.
     *
     * @param lines of the code
     */
    String rest(List<String> lines, Unit unit) {
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
