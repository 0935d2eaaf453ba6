package io.github.devrellint.samples.model;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import java.util.Optional;

/**
 * A piece of code of a document that takes part in its verification.
 *
 * @param content the code, each line ending with a line feed
 * @param span of the whole block
 * @param language canonical name by {@link LanguageNames}; empty if the fence names none
 * @param attributes what the author says of it
 * @param output the fence after it with its expected output, if there is one
 * @param setUp whether it is hidden in a comment, there for what follows
 */
public record SampleBlock(
        MappedText content,
        Span span,
        String language,
        FenceAttributes attributes,
        Optional<CodeBlock> output,
        boolean setUp) {

    public String code() {
        return content.text();
    }

    /** Where a range of the code stands in the document; at least one code unit if there is one. */
    public Span source(Span inCode) {
        int length = code().length();
        int start = Math.min(inCode.start(), Math.max(0, length - 1));
        int end = Math.min(Math.max(inCode.end(), start + 1), length);
        return content.source(start, Math.max(start, end));
    }

    /** Name of the group that it belongs to, if any. */
    public Optional<String> group() {
        return attributes.value(Attribute.CONTINUES).or(() -> attributes.value(Attribute.NAME));
    }

    /** Whether the author says so. */
    public boolean is(Attribute attribute) {
        return attributes.has(attribute);
    }
}
