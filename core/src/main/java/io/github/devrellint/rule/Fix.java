package io.github.devrellint.rule;

import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import java.util.List;

/**
 * A change that repairs a problem.
 *
 * @param description for people, in the imperative: "replace with \"Surprisingly\""
 * @param safe whether it may be made without asking: there is only one sensible answer
 * @param edits in order, not overlapping, at least one
 */
public record Fix(String description, boolean safe, List<Edit> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }

    /** A safe fix that replaces one span. */
    public static Fix replace(Span span, String text) {
        return new Fix("replace with \"" + text + "\"", true, List.of(new Edit(span, text)));
    }
}
