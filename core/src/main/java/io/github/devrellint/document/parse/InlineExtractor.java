package io.github.devrellint.document.parse;

import io.github.devrellint.document.CodeSpan;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.LinkForm;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Prose;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.markdown.TargetNode;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Extracts prose, links, images and code from the inline content of one block. */
final class InlineExtractor {

    private final DocumentBuilder found;
    private final HtmlExtractor html;
    private final ProseBuilder prose;
    private boolean shown;
    private int verbatim;
    private int links;

    InlineExtractor(DocumentBuilder found, HtmlExtractor html) {
        this.found = found;
        this.html = html;
        this.prose = new ProseBuilder(found);
    }

    /** Includes code as text, as a reader sees it, and records no links, images or code spans. */
    InlineExtractor asShown() {
        shown = true;
        return this;
    }

    MappedText read(Node block) {
        children(block);
        return prose.build();
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node);
        }
    }

    private void inline(Node node) {
        if (node instanceof Text) {
            if (verbatim == 0 || shown) {
                prose.text(node, links == 0 && !shown);
            }
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            prose.lineBreak();
        } else if (node instanceof Code) {
            code(TargetNode.spanOf(node));
        } else if (node instanceof TargetNode target) {
            target(target);
        } else if (node instanceof org.commonmark.node.Link link) {
            autolink(link);
        } else if (node instanceof TargetNode.FootnoteMark) {
            prose.placeholder(TargetNode.spanOf(node));
        } else if (node instanceof HtmlInline) {
            tag(TargetNode.spanOf(node));
        } else {
            children(node);
        }
    }

    private void code(Span code) {
        String source = found.source.text();
        int marks = 0;
        while (source.charAt(code.start() + marks) == '`') {
            marks++;
        }
        Span inner = new Span(code.start() + marks, code.end() - marks);
        if (shown) {
            prose.verbatim(stripped(inner));
            return;
        }
        found.codeSpans.add(new CodeSpan(found.source.text(inner), inner));
        prose.placeholder(code);
    }

    /** One space on both sides separates code from its backticks and is not shown. */
    private Span stripped(Span code) {
        String text = found.source.text(code);
        boolean padded =
                text.startsWith(" ") && text.endsWith(" ") && !text.isBlank() && text.length() > 1;
        return padded ? new Span(code.start() + 1, code.end() - 1) : code;
    }

    private void target(TargetNode node) {
        Span span = TargetNode.spanOf(node);
        if (node.isImage()) {
            image(node, span);
        } else {
            link(node.form(), span, node.destination());
            title(node);
            links++;
            children(node);
            links--;
            prose.skip(span);
        }
    }

    private void autolink(org.commonmark.node.Link node) {
        Span span = TargetNode.spanOf(node);
        Span destination = new Span(span.start() + 1, span.end() - 1);
        boolean mail =
                node.getDestination().startsWith("mailto:")
                        && !found.source.text(destination).startsWith("mailto:");
        if (!mail) {
            link(LinkForm.AUTOLINK, span, destination);
        }
        prose.placeholder(span);
    }

    private void link(LinkForm form, Span span, Span destination) {
        if (!shown) {
            found.links.add(new Link(form, span, found.target(destination), destination));
        }
    }

    private void image(TargetNode node, Span span) {
        if (!shown) {
            MappedText alt = new InlineExtractor(found, html).read(node);
            found.prose(Prose.Kind.ALT, alt);
            title(node);
            // Markdown can't mark an image as decoration: an empty text is a missing one
            Optional<MappedText> text = alt.text().isBlank() ? Optional.empty() : Optional.of(alt);
            Span destination = node.destination();
            found.images.add(
                    new Image(node.form(), span, found.target(destination), destination, text));
        }
        prose.placeholder(span);
    }

    private void title(TargetNode node) {
        if (node.title().isPresent() && !shown) {
            Span title = node.title().get();
            ProseBuilder text = new ProseBuilder(found);
            text.range(title.start(), title.end(), false);
            found.prose(Prose.Kind.TITLE, text.build());
        }
    }

    private void tag(Span span) {
        String tag = found.source.text(span);
        if (HtmlExtractor.isVerbatim(tag)) {
            verbatim = Math.max(0, verbatim + (tag.startsWith("</") ? -1 : 1));
            prose.placeholder(span);
            return;
        }
        if (!shown) {
            html.tag(span);
        }
        if (tag.startsWith("<img")) {
            prose.placeholder(span);
        } else if (tag.startsWith("<br")) {
            prose.lineBreak(span);
        } else {
            prose.skip(span);
        }
    }
}
