package io.github.devrellint.document;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.devrellint.document.Markup.AttributeList;
import java.util.List;
import java.util.Optional;

/** Extracts headings, code blocks and prose from the blocks of a Markdown tree. */
final class BlockExtractor {

    private final DocumentBuilder found;
    private final String text;
    private final HtmlExtractor html;

    BlockExtractor(DocumentBuilder found) {
        this.found = found;
        this.text = found.source.text();
        this.html = new HtmlExtractor(found);
    }

    void extract(com.vladsch.flexmark.util.ast.Document tree) {
        children(tree);
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        if (node instanceof Paragraph) {
            found.prose(Prose.Kind.PARAGRAPH, inline().read(node));
        } else if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
            heading(heading);
        } else if (node instanceof TableCell) {
            found.prose(Prose.Kind.TABLE_CELL, inline().read(node));
        } else if (node instanceof FencedCodeBlock fence) {
            fence(fence);
        } else if (node instanceof IndentedCodeBlock code) {
            code(code, false, true, BasedSequence.NULL);
        } else if (node instanceof HtmlBlock || node instanceof HtmlInnerBlock) {
            html.block((Block) node);
        } else if (!(node instanceof TableSeparator)) {
            if (node instanceof AdmonitionBlock admonition) {
                found.prose(Prose.Kind.TITLE, inline().source(admonition.getTitle()));
            }
            children(node);
        }
    }

    private InlineExtractor inline() {
        return new InlineExtractor(found, html);
    }

    private void heading(com.vladsch.flexmark.ast.Heading node) {
        found.prose(Prose.Kind.HEADING, inline().read(node));
        MappedText shown = new InlineExtractor(found, html).asShown().read(node);
        Span span = DocumentBuilder.span(node.getChars());
        found.headings.add(new Heading(node.getLevel(), span, shown, id(span)));
    }

    /** The id given to a heading by an attribute list or, in MDX, by a comment. */
    private Optional<Anchor> id(Span heading) {
        for (AttributeList list : found.markup.attributeLists) {
            boolean belongs = heading.contains(list.span()) || follows(heading, list.span());
            if (belongs && list.id().isPresent()) {
                return list.id();
            }
        }
        return found.markup.comments.stream()
                .filter(comment -> comment.text().startsWith("#"))
                .filter(
                        comment ->
                                heading.contains(comment.span())
                                        || follows(heading, comment.span()))
                .filter(comment -> text.charAt(comment.span().start()) == '{')
                .map(comment -> anchor(comment.text().substring(1), comment.span()))
                .findFirst();
    }

    private Anchor anchor(String id, Span around) {
        int start = text.indexOf(id, around.start());
        return new Anchor(id, new Span(start, start + id.length()));
    }

    /** Whether a span starts after a block on the same line or on the next one. */
    private boolean follows(Span block, Span other) {
        return other.start() >= block.end()
                && text.substring(block.end(), other.start()).isBlank()
                && feeds(block.end(), other.start()) <= 1;
    }

    private long feeds(int start, int end) {
        return text.substring(start, end).chars().filter(c -> c == '\n').count();
    }

    private void fence(FencedCodeBlock fence) {
        boolean closed =
                fence.getClosingMarker().isNotNull() && !fence.getClosingMarker().isEmpty();
        if (!closed) {
            found.unclosed.add(
                    new Unclosed("code fence", DocumentBuilder.span(fence.getOpeningMarker())));
        }
        code(fence, true, closed, fence.getInfo());
    }

    private void code(Block node, boolean fenced, boolean closed, BasedSequence info) {
        MappedText.Builder content = new MappedText.Builder();
        for (BasedSequence line : contentLines(node)) {
            int start = line.getStartOffset();
            int end = start;
            while (end < line.getEndOffset()
                    && text.charAt(end) != '\n'
                    && text.charAt(end) != '\r') {
                end++;
            }
            content.literal(text, start, end);
            content.decoded("\n", new Span(end, Math.max(end, line.getEndOffset())));
        }
        Span span = DocumentBuilder.span(node.getChars());
        Span infoSpan =
                info.isNull()
                        ? Span.at(
                                fenced
                                        ? ((FencedCodeBlock) node).getOpeningMarker().getEndOffset()
                                        : span.start())
                        : DocumentBuilder.span(info);
        found.codeBlocks.add(
                new CodeBlock(
                        fenced,
                        closed,
                        span,
                        found.source.text(infoSpan),
                        infoSpan,
                        content.build(),
                        directive(span)));
    }

    private static List<BasedSequence> contentLines(Block node) {
        return node.getContentLines();
    }

    /** The comment on the line before a block. */
    private Optional<Comment> directive(Span block) {
        Optional<Comment> last = Optional.empty();
        for (Comment comment : found.markup.comments) {
            if (comment.span().end() > block.start()) {
                break;
            }
            last = Optional.of(comment);
        }
        return last.filter(
                comment -> {
                    int end = comment.span().end();
                    String between = text.substring(end, block.start()).replace(">", "");
                    return between.isBlank() && feeds(end, block.start()) == 1;
                });
    }
}
