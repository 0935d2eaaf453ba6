package io.github.devrellint.cli;

import io.github.devrellint.rule.Rules;
import java.util.Iterator;

/** The ids of the rules, to complete what is typed. */
final class RuleIds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Rules.load().entries().stream().map(rule -> rule.id().value()).iterator();
    }
}
