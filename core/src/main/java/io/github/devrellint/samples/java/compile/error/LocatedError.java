package io.github.devrellint.samples.java.compile.error;

import io.github.devrellint.document.Span;
import javax.tools.Diagnostic;

/**
 * An error of a block, and the tree that it is about.
 *
 * @param span in the block
 */
record LocatedError(Diagnostic<?> error, ErrorSite site, Span span) {}
