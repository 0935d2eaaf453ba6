package io.github.devrellint.document.markdown;

import io.github.devrellint.document.LinkForm;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.UndefinedReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** A link or an image whose destination and title have source spans, unlike the library's. */
public final class TargetNode extends CustomNode {

    /** Longest label of a reference in UTF-16 code units, by CommonMark. */
    private static final int LONGEST_LABEL = 999;

    private final boolean image;
    private final LinkForm form;
    private final Target target;

    private TargetNode(boolean image, LinkForm form, Target target) {
        this.image = image;
        this.form = form;
        this.target = target;
    }

    public boolean isImage() {
        return image;
    }

    public LinkForm form() {
        return form;
    }

    /** Span of the destination, without angle brackets; for a reference, in its definition. */
    public Span destination() {
        return target.destination();
    }

    /** Span of an inline title, without quotes. */
    public Optional<Span> title() {
        return form == LinkForm.INLINE ? target.title() : Optional.empty();
    }

    /** A mark that leads to a footnote, {@code [^1]}. */
    public static final class FootnoteMark extends CustomNode {}

    /** Creates the nodes of inline and reference links and collects undefined references. */
    static final class Processor implements LinkProcessor {

        private final String text;
        private final Function<String, Optional<Target>> definitions;
        private final List<UndefinedReference> undefined;

        Processor(
                String text,
                Function<String, Optional<Target>> definitions,
                List<UndefinedReference> undefined) {
            this.text = text;
            this.definitions = definitions;
            this.undefined = undefined;
        }

        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            boolean image = link.marker() != null && link.marker().getLiteral().equals("!");
            Position end = scanner.position();
            if (link.destination() != null) {
                Span behind = span(scanner, link.afterTextBracket(), end);
                Target target = TargetScanner.inline(text, behind);
                return result(new TargetNode(image, LinkForm.INLINE, target), end);
            }
            boolean full = link.label() != null && !link.label().isEmpty();
            String label = full ? link.label() : link.text();
            if (label.length() > LONGEST_LABEL) {
                return LinkResult.none();
            }
            if (label.startsWith("^")) {
                return full ? LinkResult.none() : LinkResult.replaceWith(new FootnoteMark(), end);
            }
            Optional<Target> definition = definitions.apply(label);
            if (definition.isPresent()) {
                return result(new TargetNode(image, LinkForm.REFERENCE, definition.get()), end);
            }
            // [a][b](c) is the text [a] and the link [b](c)
            if (full && scanner.peek() != '(') {
                Span label1 = span(scanner, link.afterTextBracket(), end);
                int open = spanOf(link.openingBracket()).end();
                undefined.add(
                        new UndefinedReference(
                                image,
                                new Span(open, label1.start() - 1),
                                label,
                                new Span(label1.start() + 1, label1.end() - 1)));
            }
            return LinkResult.none();
        }

        private static LinkResult result(TargetNode node, Position end) {
            LinkResult result = LinkResult.wrapTextIn(node, end);
            return node.image ? result.includeMarker() : result;
        }

        private static Span span(Scanner scanner, Position start, Position end) {
            return of(scanner.getSource(start, end).getSourceSpans());
        }
    }

    /** The span of a node of the Markdown tree, from its first line to its last. */
    public static Span spanOf(Node node) {
        return of(node.getSourceSpans());
    }

    private static Span of(List<SourceSpan> spans) {
        SourceSpan last = spans.get(spans.size() - 1);
        return new Span(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
    }
}
