package io.github.devrellint.rule;

import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a rule found at one place of a document; the engine adds file and severity.
 *
 * @param span what the message is about, as narrow as it can be
 * @param message for people: lower case, no full stop, names the thing
 * @param suggestions replacements for the span, the best first
 * @param fix how to repair it, where that is known
 * @param maxSeverity an upper limit of its severity, whatever the rule's; {@code ERROR} for no
 *     limit
 * @param evidence why the rule reports it, for {@code --verbose}; may be empty
 */
public record Problem(
        Span span,
        String message,
        List<String> suggestions,
        Optional<Fix> fix,
        Severity maxSeverity,
        String evidence) {

    public Problem {
        suggestions = List.copyOf(suggestions);
    }

    public Problem(Span span, String message) {
        this(span, message, List.of(), Optional.empty(), Severity.ERROR, "");
    }

    public Problem suggesting(List<String> better) {
        return new Problem(span, message, better, fix, maxSeverity, evidence);
    }

    public Problem fixedBy(Fix remedy) {
        return new Problem(span, message, suggestions, Optional.of(remedy), maxSeverity, evidence);
    }

    public Problem atMost(Severity most) {
        return new Problem(span, message, suggestions, fix, most, evidence);
    }

    public Problem because(String why) {
        return new Problem(span, message, suggestions, fix, maxSeverity, why);
    }

    // see io.github.devrellint.base.RuleId.equals

    @Override
    public boolean equals(Object other) {
        return other instanceof Problem problem
                && problem.span.equals(span)
                && problem.message.equals(message)
                && problem.suggestions.equals(suggestions)
                && problem.fix.equals(fix)
                && problem.maxSeverity == maxSeverity
                && problem.evidence.equals(evidence);
    }

    @Override
    public int hashCode() {
        return 31 * message.hashCode() + span.start();
    }
}
