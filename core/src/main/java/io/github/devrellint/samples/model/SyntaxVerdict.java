package io.github.devrellint.samples.model;

import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import java.util.List;
import java.util.Optional;

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

    /** One fault was found that nothing but a slip explains. */
    static SyntaxVerdict slip(int start, int end, String message) {
        return new Checked(List.of(new Fault(new Span(start, end), message).surely()));
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
     * @param certain whether it is one without a repair: no part of anything may have it
     * @param repair the small edit of the code that makes it parse, if one is known
     */
    record Fault(Span span, String message, boolean certain, Optional<Fix> repair) {

        public Fault(Span span, String message) {
            this(span, message, false, Optional.empty());
        }

        public Fault surely() {
            return new Fault(span, message, true, repair);
        }

        public Fault mendedBy(Fix fix) {
            return new Fault(span, message, certain, Optional.of(fix));
        }

        /** Whether the author made a slip; else the code may be cut, or in another language. */
        public boolean isSure() {
            return certain || repair.isPresent();
        }

        /** The same, further behind. */
        public Fault moved(int by) {
            return new Fault(
                    shifted(span, by), message, certain, repair.map(fix -> shifted(fix, by)));
        }

        private static Span shifted(Span span, int by) {
            return new Span(span.start() + by, span.end() + by);
        }

        private static Fix shifted(Fix fix, int by) {
            return new Fix(
                    fix.description(),
                    fix.safe(),
                    fix.edits().stream()
                            .map(edit -> new Edit(shifted(edit.span(), by), edit.text()))
                            .toList());
        }
    }
}
