package io.github.devrellint.document.parse;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Comment;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.Unclosed;
import java.util.List;
import java.util.Optional;

/** Extracts code blocks with the source of each line. */
final class CodeExtractor {

    private final DocumentBuilder found;
    private final String text;
    private int nextComment;

    CodeExtractor(DocumentBuilder found) {
        this.found = found;
        this.text = found.source.text();
    }

    void fenced(FencedCodeBlock fence) {
        Span marker = DocumentBuilder.span(fence.getOpeningMarker());
        boolean closed =
                fence.getClosingMarker().isNotNull() && !fence.getClosingMarker().isEmpty();
        if (!closed) {
            found.unclosed.add(new Unclosed("code fence", marker));
        }
        BasedSequence info = fence.getInfo();
        Span span = info.isNull() ? Span.at(marker.end()) : DocumentBuilder.span(info);
        add(fence, true, closed, span);
    }

    void indented(IndentedCodeBlock node) {
        add(node, false, true, Span.at(node.getStartOffset()));
    }

    private void add(Block node, boolean fenced, boolean closed, Span info) {
        MappedText.Builder content = new MappedText.Builder();
        for (BasedSequence line : node.getContentLines()) {
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
        found.codeBlocks.add(
                new CodeBlock(
                        fenced,
                        closed,
                        span,
                        found.source.text(info),
                        info,
                        content.build(),
                        directive(span)));
    }

    /** The comment on the line before a block. Blocks are asked for in the order of the source. */
    private Optional<Comment> directive(Span block) {
        List<Comment> comments = found.markup.comments;
        while (nextComment < comments.size()
                && comments.get(nextComment).span().end() <= block.start()) {
            nextComment++;
        }
        if (nextComment == 0) {
            return Optional.empty();
        }
        Comment comment = comments.get(nextComment - 1);
        return isAdjacent(text, comment.span().end(), block.start(), 1)
                        && text.substring(comment.span().end(), block.start()).indexOf('\n') >= 0
                ? Optional.of(comment)
                : Optional.empty();
    }

    /**
     * Whether only white space and quote marks are between offsets, on at most so many new lines.
     */
    static boolean isAdjacent(String text, int start, int end, int newLines) {
        int count = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            count += c == '\n' ? 1 : 0;
            if (count > newLines || !Character.isWhitespace(c) && c != '>') {
                return false;
            }
        }
        return true;
    }
}
