package io.github.devrellint.suppress;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Span;

/** Suppresses one rule in a range of lines; remembers whether it had an effect. Not thread-safe. */
final class Suppression {

    private final RuleId rule;
    private final Span written;
    private final int firstLine;
    private final int lastLine;
    private boolean used;

    /**
     * @param written the comment or key
     * @param firstLine from 1
     * @param lastLine inclusive
     */
    Suppression(RuleId rule, Span written, int firstLine, int lastLine) {
        this.rule = rule;
        this.written = written;
        this.firstLine = firstLine;
        this.lastLine = lastLine;
    }

    RuleId rule() {
        return rule;
    }

    Span written() {
        return written;
    }

    boolean covers(RuleId other, int line) {
        return rule.equals(other) && firstLine <= line && line <= lastLine;
    }

    void use() {
        used = true;
    }

    boolean isUsed() {
        return used;
    }
}
