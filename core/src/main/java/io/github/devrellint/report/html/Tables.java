package io.github.devrellint.report.html;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** The page's tables. */
final class Tables {

    /** Writes the cells of one row. */
    interface Row<T> {
        void write(T item) throws IOException;
    }

    private Tables() {}

    /**
     * Writes a table below a heading.
     *
     * @param style its class in the style sheet, or null
     * @param names of the columns: one that begins with {@code #} heads a column of numbers, an
     *     empty one a picture
     * @param items one per row
     */
    static <T> void write(
            HtmlWriter html,
            String heading,
            String style,
            List<String> names,
            Collection<T> items,
            Row<T> row)
            throws IOException {
        html.leaf("h3", heading)
                .open("div", "class", "scroll")
                .open("table", "class", style)
                .line();
        head(html, names);
        html.open("tbody").line();
        for (T item : items) {
            html.open("tr");
            row.write(item);
            html.close().line();
        }
        html.close().close().close().line();
    }

    private static void head(HtmlWriter html, List<String> names) throws IOException {
        html.open("thead").open("tr");
        for (String name : names) {
            if (name.isEmpty()) {
                html.open("td").close();
                continue;
            }
            boolean number = name.startsWith("#");
            html.open("th", "scope", "col", "class", number ? "n" : null)
                    .leaf("button", number ? name.substring(1) : name, "type", "button")
                    .close();
        }
        html.close().close().line();
    }

    /** Writes a number; a dash for none. */
    static void number(HtmlWriter html, long count, String kind) throws IOException {
        String shown = count == 0 ? "–" : Labels.number(count);
        cell(html, Long.toString(count), shown, count == 0 ? "" : kind);
    }

    /**
     * Writes a cell of a column of numbers.
     *
     * @param key the number that sorts it; empty for less than all numbers
     */
    static void cell(HtmlWriter html, String key, String shown, String kind) throws IOException {
        html.leaf("td", shown, "class", kind.isEmpty() ? "n" : "n " + kind, "data-sort", key);
    }
}
