package io.github.devrellint.document.parse;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.devrellint.document.Anchor;
import io.github.devrellint.document.Comment;
import io.github.devrellint.document.Heading;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Prose;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.markdown.ComponentTagParser.ComponentTag;
import io.github.devrellint.document.markdown.ContentTabParser.ContentTab;
import io.github.devrellint.document.markdown.InlineParsing;
import io.github.devrellint.document.markdown.MarkdownHtmlParser.MarkdownHtml;
import io.github.devrellint.document.markdown.Target;
import io.github.devrellint.document.markup.Markup.AttributeList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Extracts headings, code blocks and prose from the blocks of a Markdown tree. */
final class BlockExtractor {

    private final DocumentBuilder found;
    private final String text;
    private final HtmlExtractor html;
    private final CodeExtractor code;
    private final InlineParsing inlines;
    private final ReferenceRepository definitions;

    BlockExtractor(DocumentBuilder found, com.vladsch.flexmark.util.ast.Document tree) {
        this.found = found;
        this.text = found.source.text();
        this.html = new HtmlExtractor(found);
        this.code = new CodeExtractor(found);
        this.definitions = Parser.REFERENCES.get(tree);
        this.inlines = new InlineParsing(found.masked, this::definition);
        children(tree);
        found.undefinedReferences.addAll(inlines.undefined());
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        if (node instanceof Paragraph paragraph) {
            prose(Prose.Kind.PARAGRAPH, lines(paragraph));
        } else if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
            heading(heading);
        } else if (node instanceof TableCell cell) {
            prose(Prose.Kind.TABLE_CELL, lines(cell.getText()));
        } else if (node instanceof FencedCodeBlock fence) {
            code.fenced(fence);
        } else if (node instanceof IndentedCodeBlock indented) {
            code.indented(indented);
        } else if (node instanceof HtmlBlock || node instanceof HtmlInnerBlock) {
            html.block((Block) node);
        } else if (node instanceof Reference reference) {
            found.referenceLabels.add(reference.getReference().toString());
            title(reference.getTitle());
        } else if (node instanceof ComponentTag) {
            html.tag(DocumentBuilder.span(node.getChars()));
        } else if (!(node instanceof TableSeparator)) {
            container(node);
        }
    }

    private void container(Node node) {
        if (node instanceof AdmonitionBlock admonition) {
            title(admonition.getTitle());
        } else if (node instanceof ContentTab tab) {
            found.prose(Prose.Kind.TITLE, source(tab.title()));
        } else if (node instanceof MarkdownHtml element) {
            html.tag(element.tag());
        }
        children(node);
    }

    private void title(BasedSequence title) {
        if (title.isNotNull() && !title.isEmpty()) {
            found.prose(Prose.Kind.TITLE, source(DocumentBuilder.span(title)));
        }
    }

    private Optional<Target> definition(String label) {
        return Optional.ofNullable(definitions.getFromRaw(label))
                .map(
                        reference ->
                                new Target(
                                        DocumentBuilder.span(reference.getUrl()),
                                        Optional.empty()));
    }

    private void prose(Prose.Kind kind, List<Span> lines) {
        found.prose(kind, new InlineExtractor(found, html).read(inlines.parse(lines)));
    }

    /** Spans of the lines of a block, without the prefixes of the blocks around it. */
    private static List<Span> lines(Block block) {
        return block.getContentLines().stream().map(DocumentBuilder::span).toList();
    }

    /** Spans of the contiguous parts of a text. */
    private static List<Span> lines(BasedSequence part) {
        List<Span> lines = new ArrayList<>();
        for (int start = 0; start < part.length(); ) {
            int offset = part.getIndexOffset(start);
            int end = start + 1;
            while (end < part.length()
                    && part.charAt(end - 1) != '\n'
                    && part.getIndexOffset(end) == offset + end - start) {
                end++;
            }
            if (offset >= 0) {
                lines.add(new Span(offset, offset + end - start));
            }
            start = end;
        }
        return lines;
    }

    private MappedText source(Span span) {
        ProseBuilder prose = new ProseBuilder(found);
        prose.range(span.start(), span.end(), false);
        return prose.build();
    }

    private void heading(com.vladsch.flexmark.ast.Heading node) {
        org.commonmark.node.Node content = inlines.parse(lines(node.getText()));
        found.prose(Prose.Kind.HEADING, new InlineExtractor(found, html).read(content));
        MappedText shown = new InlineExtractor(found, html).asShown().read(content);
        Span span = DocumentBuilder.span(node.getChars());
        found.headings.add(new Heading(node.getLevel(), span, shown, id(span)));
    }

    /** The id given to a heading by an attribute list or, in MDX, by a comment. */
    private Optional<Anchor> id(Span heading) {
        List<AttributeList> lists = found.markup.attributeLists;
        for (int i = first(lists, AttributeList::span, heading.start()); i < lists.size(); i++) {
            AttributeList list = lists.get(i);
            if (!belongs(heading, list.span())) {
                break;
            }
            if (list.id().isPresent()) {
                return list.id();
            }
        }
        List<Comment> comments = found.markup.comments;
        for (int i = first(comments, Comment::span, heading.start()); i < comments.size(); i++) {
            Comment comment = comments.get(i);
            if (!belongs(heading, comment.span())) {
                break;
            }
            if (comment.text().startsWith("#") && text.charAt(comment.span().start()) == '{') {
                return Optional.of(anchor(comment.text().substring(1), comment.span()));
            }
        }
        return Optional.empty();
    }

    /** Index of the first item that starts at or after an offset. */
    private static <T> int first(List<T> items, Function<T, Span> span, int offset) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span.apply(items.get(middle)).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Anchor anchor(String id, Span around) {
        int start = text.indexOf(id, around.start());
        return new Anchor(id, new Span(start, start + id.length()));
    }

    /** Whether a span is inside a heading or starts after it on the same line or the next one. */
    private boolean belongs(Span heading, Span other) {
        return heading.contains(other)
                || other.start() >= heading.end()
                        && CodeExtractor.isAdjacent(text, heading.end(), other.start(), 1);
    }
}
