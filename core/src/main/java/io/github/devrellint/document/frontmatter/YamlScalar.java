package io.github.devrellint.document.frontmatter;

import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Span;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * A scalar of YAML.
 *
 * @param text the file
 * @param marked span from the start mark to the end mark of the event
 */
record YamlScalar(String text, ScalarEvent event, Span marked) {

    Scalar read() {
        Span span = trimmed(withoutProperties());
        Object value =
                event.isPlain() && event.getTag().isEmpty()
                        ? PlainScalar.resolve(event.getValue())
                        : event.getValue();
        return new Scalar(value, text.substring(span.start(), span.end()), mapped(span), span);
    }

    /** The span without anchor and tag, which the event includes. */
    private Span withoutProperties() {
        int start = marked.start();
        if (event.getAnchor().isPresent() || event.getTag().isPresent()) {
            while (start < marked.end() && "&!".indexOf(text.charAt(start)) >= 0) {
                while (start < marked.end() && !Character.isWhitespace(text.charAt(start))) {
                    start++;
                }
                while (start < marked.end() && Character.isWhitespace(text.charAt(start))) {
                    start++;
                }
            }
        }
        return new Span(start, marked.end());
    }

    /** The span without the line terminators at the end of a block scalar. */
    private Span trimmed(Span span) {
        int end = span.end();
        if (event.isLiteral() || event.isFolded()) {
            while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
        }
        return new Span(span.start(), end);
    }

    private MappedText mapped(Span span) {
        ScalarText.Escapes escapes =
                event.isSQuoted()
                        ? ScalarText.Escapes.DOUBLED_QUOTE
                        : event.isDQuoted()
                                ? ScalarText.Escapes.BACKSLASH
                                : ScalarText.Escapes.NONE;
        return ScalarText.of(event.getValue(), text, inner(span), escapes);
    }

    private Span inner(Span span) {
        if (event.isSQuoted() || event.isDQuoted()) {
            return new Span(span.start() + 1, Math.max(span.start() + 1, span.end() - 1));
        }
        if (event.isPlain()) {
            return span;
        }
        int body = text.indexOf('\n', span.start()) + 1; // after the line of "|" or ">"
        return body == 0 || body > marked.end()
                ? Span.at(marked.end())
                : new Span(body, marked.end());
    }
}
