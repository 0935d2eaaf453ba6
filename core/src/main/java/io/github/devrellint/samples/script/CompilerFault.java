package io.github.devrellint.samples.script;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.sandbox.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error that a compiler finds in a sample.
 *
 * @param span of its line in the document
 */
record CompilerFault(Span span, String message) {

    /** An error that the samples before it cause, not the sample. */
    private static final Pattern DECLARED_TWICE =
            Pattern.compile(
                    "(?i)redeclared|already (?:been )?declared|already defined|conflicting declaration"
                            + "|defined multiple times|redeclaration|duplicate identifier|overload resolution ambiguity");

    /** Returns the errors that are in the sample itself, in order. */
    static List<CompilerFault> of(Script script, Outcome outcome) {
        List<CompilerFault> faults = new ArrayList<>();
        Matcher fault =
                script.language().faults().compiled().matcher(outcome.out() + "\n" + outcome.err());
        while (fault.find()) {
            String message = OutcomeClassifier.shown(fault.group("message").strip());
            script.place(Integer.parseInt(fault.group("line")))
                    .ifPresent(span -> faults.add(new CompilerFault(span, message)));
        }
        return faults;
    }

    /** Whether the samples before it may be the cause. */
    boolean isDeclaredTwice() {
        return DECLARED_TWICE.matcher(message).find();
    }
}
