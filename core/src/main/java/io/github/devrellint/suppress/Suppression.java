package io.github.devrellint.suppress;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Span;

/**
 * Suppresses one rule in a range of lines.
 *
 * @param written the comment or key
 * @param firstLine from 1
 * @param lastLine inclusive
 */
record Suppression(RuleId rule, Span written, int firstLine, int lastLine) {}
