package io.github.devrellint.rule;

import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a rule has to say about a place of a document. A rule knows nothing of files, severities or
 * output.
 *
 * @param span what the message is about, as narrow as it can be
 * @param message for people: lower case, no full stop, names the thing
 * @param suggestions what could stand there instead, the best first
 * @param fix how to mend it, where that is known
 * @param mostly the heaviest severity it may get, whatever the rule's; {@code ERROR} leaves it be
 * @param evidence why the rule thinks so, for {@code --verbose}; empty if the message says it all
 */
public record Problem(
        Span span,
        String message,
        List<String> suggestions,
        Optional<Fix> fix,
        Severity mostly,
        String evidence) {

    public Problem {
        suggestions = List.copyOf(suggestions);
    }

    public Problem(Span span, String message) {
        this(span, message, List.of(), Optional.empty(), Severity.ERROR, "");
    }

    public Problem suggesting(List<String> better) {
        return new Problem(span, message, better, fix, mostly, evidence);
    }

    public Problem fixedBy(Fix remedy) {
        return new Problem(span, message, suggestions, Optional.of(remedy), mostly, evidence);
    }

    public Problem atMost(Severity heaviest) {
        return new Problem(span, message, suggestions, fix, heaviest, evidence);
    }

    public Problem because(String why) {
        return new Problem(span, message, suggestions, fix, mostly, why);
    }
}
