package io.github.devrellint.report.html;

import java.io.IOException;

/** Heads and cells of the page's tables. */
final class Tables {

    private Tables() {}

    /**
     * Writes the head of a table; a name that begins with {@code #} heads a column of numbers, an
     * empty one a picture.
     */
    static void head(HtmlWriter html, String... names) throws IOException {
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
