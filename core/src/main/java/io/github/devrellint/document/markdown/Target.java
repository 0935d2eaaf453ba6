package io.github.devrellint.document.markdown;

import io.github.devrellint.document.Span;
import java.util.Optional;

/**
 * Where a link leads to.
 *
 * @param destination span of the destination, without angle brackets
 * @param title span of the title, without quotes
 */
public record Target(Span destination, Optional<Span> title) {}
