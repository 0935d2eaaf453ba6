package io.github.devrellint.cli;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.rule.Rules;
import java.util.Collection;
import java.util.Iterator;

/** The ids of the rules: to complete what is typed, and to say what is meant. */
final class RuleIds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Rules.load().entries().stream().map(rule -> rule.id().value()).iterator();
    }

    /** Says that there is no such rule, and which is meant, or where to look. */
    static String unknown(String id, Collection<String> ids) {
        String meant = DidYouMean.phrase(id, ids);
        return "unknown rule '"
                + id
                + "'"
                + (meant.isEmpty() ? "; 'devrel-lint rules' lists them" : meant);
    }
}
