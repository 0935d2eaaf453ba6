package io.github.devrellint.samples.model;

import io.github.devrellint.document.Span;
import java.util.List;

/** What a checker says of a snippet. */
public sealed interface SyntaxVerdict {

    /** No fault was found. */
    SyntaxVerdict VALID = new Checked(List.of());

    /** The snippet does not parse because of what its author left out. */
    SyntaxVerdict LEFT_OUT = new Fragment("parts are left out");

    /** One fault was found, in the given range of the snippet. */
    static SyntaxVerdict fault(int start, int end, String message) {
        return new Checked(List.of(new Fault(new Span(start, end), message)));
    }

    /**
     * The snippet was parsed.
     *
     * @param faults in order; empty if there is none
     */
    record Checked(List<Fault> faults) implements SyntaxVerdict {}

    /**
     * The snippet is a part of something, so that a parser can't tell whether it is right.
     *
     * @param reason for the report: "parts are left out"
     */
    record Fragment(String reason) implements SyntaxVerdict {}

    /**
     * The snippet could not be checked, which is no fault of the snippet: its tool is missing, its
     * dialect is not known.
     *
     * @param reason for the report: "python3 is not installed"
     * @param notice whether people should be told once per run
     */
    record Unchecked(String reason, boolean notice) implements SyntaxVerdict {}

    /**
     * The tool that was to check the snippet is there and failed.
     *
     * @param reason for people: "node does not run (it took too long)"
     * @param here whether it failed on this snippet, and not on all
     */
    record Failed(String reason, boolean here) implements SyntaxVerdict {}

    /**
     * A syntax error.
     *
     * @param span in the code of the snippet; empty if only its start is known
     * @param message for people: lower case, no full stop, without the tool's prefix
     */
    record Fault(Span span, String message) {}
}
