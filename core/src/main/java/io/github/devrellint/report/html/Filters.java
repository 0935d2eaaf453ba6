package io.github.devrellint.report.html;

import java.io.IOException;
import java.util.List;

/** The form above a list; the script compares its fields with the data of the items. */
final class Filters {

    private Filters() {}

    static void open(HtmlWriter html, String label, String placeholder) throws IOException {
        html.open("form", "class", "filter", "role", "search", "aria-label", label);
        html.empty(
                "input",
                "type",
                "search",
                "name",
                "search",
                "placeholder",
                placeholder,
                "aria-label",
                placeholder,
                "autocomplete",
                "off",
                "spellcheck",
                "false");
    }

    /** A box that hides the items with one value of a field where it is not checked. */
    static void chip(HtmlWriter html, String field, String value, String label) throws IOException {
        html.open("label", "class", "chip");
        html.empty("input", "type", "checkbox", "name", field, "value", value, "checked", "");
        html.text(label).close();
    }

    /** A list to choose one value of a field from. */
    static void select(HtmlWriter html, String field, String label, String all, List<String> values)
            throws IOException {
        html.open("select", "name", field, "aria-label", label);
        html.leaf("option", all, "value", "");
        for (String value : values) {
            html.leaf("option", value, "value", value);
        }
        html.close();
    }

    static void close(HtmlWriter html) throws IOException {
        html.open("output", "aria-live", "polite").close().close().line();
    }

    /** What stands in the place of a list that shows nothing. */
    static void nothingShown(HtmlWriter html, String text) throws IOException {
        html.leaf("p", text, "class", "empty none", "hidden", "").line();
    }
}
