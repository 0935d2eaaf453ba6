package io.github.devrellint.samples;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import java.util.List;
import java.util.Optional;

/**
 * The lines between the fences of a block, as they stand in the post.
 *
 * @param span of whole lines
 * @param prefix of each line: indentation, marks of quotes
 * @param fence the opening fence
 * @param lineEnd of the post at this place
 */
record BlockContent(Span span, String prefix, String fence, String lineEnd) {

    /** Finds the content of a fenced block; empty if the block has no closing fence. */
    static Optional<BlockContent> of(Document document, CodeBlock block) {
        if (!block.fenced() || !block.closed()) {
            return Optional.empty();
        }
        LineIndex lines = document.source().lines();
        String source = document.source().text();
        int opening = lines.position(block.span().start()).line();
        int closing = lines.position(Math.max(0, block.span().end() - 1)).line();
        if (closing <= opening) {
            return Optional.empty();
        }
        Span span = new Span(lines.lineEnd(opening), lines.lineStart(closing));
        int fence =
                source.indexOf(firstNonBlank(source, block.span().start()), block.span().start());
        String before = source.substring(lines.lineStart(opening), fence);
        String line = source.substring(fence, lines.lineEnd(opening));
        return Optional.of(
                new BlockContent(
                        span,
                        before.replaceAll("[^>\\s]", " "),
                        line.substring(0, run(line)),
                        line.endsWith("\r\n") ? "\r\n" : "\n"));
    }

    private static char firstNonBlank(String source, int at) {
        int found = at;
        while (Character.isWhitespace(source.charAt(found))) {
            found++;
        }
        return source.charAt(found);
    }

    private static int run(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) == line.charAt(0)) {
            end++;
        }
        return end;
    }

    /**
     * Returns the fix that replaces the lines; empty if they hold a fence that would close the
     * block.
     *
     * @param source what they are taken from, for people
     */
    Optional<Fix> replacedBy(List<String> lines, String source) {
        if (lines.stream().anyMatch(line -> line.strip().startsWith(fence))) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append((prefix + line).stripTrailing()).append(lineEnd);
        }
        return Optional.of(
                new Fix("copy from " + source, true, List.of(new Edit(span, text.toString()))));
    }
}
