package io.github.devrellint.stats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table in plain text: numbers to the right, the last column, a name, to the left. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    void row(List<String> cells) {
        rows.add(cells);
    }

    void write(Appendable out) throws IOException {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        int[] widths = IntStream.range(0, columns).map(this::width).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size() - 1; i++) {
                out.append(" ".repeat(widths[i] - row.get(i).length())).append(row.get(i));
                out.append(GAP);
            }
            out.append(row.get(row.size() - 1)).append('\n');
        }
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
