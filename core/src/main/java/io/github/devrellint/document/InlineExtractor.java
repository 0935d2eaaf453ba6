package io.github.devrellint.document;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;

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

    /** Reads text without inline nodes. */
    MappedText source(BasedSequence part) {
        if (part.isNotNull()) {
            prose.text(part, false);
        }
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
                prose.text(node.getChars(), links == 0 && !shown);
            }
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            prose.decoded("\n", node.getChars());
        } else if (node instanceof HtmlEntity) {
            prose.decoded(Escaping.unescapeHtml(node.getChars()), node.getChars());
        } else if (node instanceof Code code) {
            code(code);
        } else if (node instanceof com.vladsch.flexmark.ast.Image image) {
            image(LinkForm.INLINE, image, image.getUrl(), image.getTitle());
        } else if (node instanceof ImageRef ref) {
            reference(ref);
        } else if (node instanceof AutoLink link) {
            link(LinkForm.AUTOLINK, link, DocumentBuilder.span(link.getText()));
            prose.placeholder(node.getChars());
        } else if (node instanceof MailLink || node instanceof Footnote) {
            prose.placeholder(node.getChars());
        } else if (node instanceof com.vladsch.flexmark.ast.Link link) {
            link(LinkForm.INLINE, link, DocumentBuilder.span(link.getUrl()));
            title(link.getTitle());
            linkText(link);
        } else if (node instanceof LinkRef ref) {
            reference(ref);
        } else if (node instanceof HtmlInlineBase) {
            tag(node);
        } else {
            children(node);
        }
    }

    private void linkText(Node link) {
        links++;
        children(link);
        links--;
    }

    private void code(Code code) {
        if (shown) {
            prose.verbatim(code.getText());
            return;
        }
        Span span = DocumentBuilder.span(code.getText());
        found.codeSpans.add(new CodeSpan(found.source.text(span), span));
        prose.placeholder(code.getChars());
    }

    private void link(LinkForm form, Node node, Span destination) {
        if (!shown) {
            Span span = DocumentBuilder.span(node.getChars());
            found.links.add(new Link(form, span, found.target(destination), destination));
        }
    }

    private void image(LinkForm form, Node node, BasedSequence url, BasedSequence title) {
        if (!shown) {
            Span destination = DocumentBuilder.span(url);
            MappedText alt = new InlineExtractor(found, html).read(node);
            found.prose(Prose.Kind.ALT, alt);
            title(title);
            Span span = DocumentBuilder.span(node.getChars());
            // Markdown can't mark an image as decoration: an empty text is a missing one
            Optional<MappedText> text = alt.text().isBlank() ? Optional.empty() : Optional.of(alt);
            found.images.add(new Image(form, span, found.target(destination), destination, text));
        }
        prose.placeholder(node.getChars());
    }

    private void reference(RefNode ref) {
        Reference definition = ref.getReferenceNode(ref.getDocument());
        if (definition == null) {
            undefined(ref);
        } else if (ref instanceof ImageRef) {
            image(LinkForm.REFERENCE, ref, definition.getUrl(), definition.getTitle());
        } else {
            link(LinkForm.REFERENCE, ref, DocumentBuilder.span(definition.getUrl()));
            linkText(ref);
        }
    }

    private void undefined(RefNode ref) {
        boolean full = !ref.isReferenceTextCombined() && !ref.getReference().isEmpty();
        if (full && !shown) {
            Span label = DocumentBuilder.span(ref.getReference());
            found.undefinedReferences.add(new UndefinedReference(found.source.text(label), label));
        }
        children(ref);
    }

    private void title(BasedSequence title) {
        if (title.isNotNull() && !title.isEmpty() && !shown) {
            found.prose(Prose.Kind.TITLE, new InlineExtractor(found, html).source(title));
        }
    }

    private void tag(Node node) {
        if (!(node instanceof HtmlInline)) {
            return;
        }
        String tag = found.source.text(DocumentBuilder.span(node.getChars()));
        if (HtmlExtractor.isVerbatim(tag)) {
            verbatim = Math.max(0, verbatim + (tag.startsWith("</") ? -1 : 1));
            prose.placeholder(node.getChars());
            return;
        }
        if (!shown) {
            html.tag(node.getChars());
        }
        if (tag.startsWith("<img")) {
            prose.placeholder(node.getChars());
        } else if (tag.startsWith("<br")) {
            prose.decoded("\n", node.getChars());
        }
    }
}
