package io.github.devrellint.document.frontmatter;

import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.Span;

/** Ends the parsing of YAML that is too deep, too large or not front matter; carries the fault. */
final class RejectedYamlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FrontMatter.Fault fault;

    RejectedYamlException(Span span, String message) {
        super(message, null, false, false);
        this.fault = new FrontMatter.Fault(span, message);
    }

    FrontMatter.Fault fault() {
        return fault;
    }
}
