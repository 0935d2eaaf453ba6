package io.github.devrellint.document.markdown;

import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.devrellint.document.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses HTML elements whose content is Markdown by their attribute {@code markdown}, as kramdown
 * and Python-Markdown's md_in_html do.
 */
public final class MarkdownHtmlParser extends ContainerParser {

    private static final Pattern TAG =
            Pattern.compile(
                    "<([A-Za-z][\\w-]*+)(?:\\s++[\\w:.@-]++(?:\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'>]++))?+)*+\\s*+>");
    private static final Pattern MARKDOWN =
            Pattern.compile("\\smarkdown(?:\\s*=\\s*[\"']?(?:1|block|span|true)?[\"']?)?[\\s>]");

    /** An element with Markdown in it. */
    public static final class MarkdownHtml extends CustomBlock {

        private final Span tag;

        private MarkdownHtml(BasedSequence line, Span tag) {
            super(line);
            this.tag = tag;
        }

        /** Span of the opening tag. */
        public Span tag() {
            return tag;
        }
    }

    private final String open;
    private final String close;
    private int depth;
    private int contentIndent = -1;

    private MarkdownHtmlParser(MarkdownHtml block, String name) {
        super(block);
        this.open = "<" + name;
        this.close = "</" + name;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (depth == 0) {
            return BlockContinue.none();
        }
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        count(line, start);
        if (depth == 0 && startsWith(line, close, start)) {
            return BlockContinue.finished();
        }
        if (state.isBlank()) {
            return BlockContinue.atIndex(start);
        }
        if (contentIndent < 0) {
            contentIndent = state.getIndent();
        }
        return BlockContinue.atColumn(
                state.getColumn() + Math.min(state.getIndent(), contentIndent));
    }

    private void count(CharSequence line, int from) {
        for (int i = from; i < line.length() && depth > 0; i++) {
            if (line.charAt(i) == '<') {
                depth += startsWith(line, open, i) ? 1 : startsWith(line, close, i) ? -1 : 0;
            }
        }
    }

    /** Whether a tag of exactly this name starts at an index. */
    private static boolean startsWith(CharSequence line, String tag, int at) {
        int end = at + tag.length();
        if (end > line.length() || !line.subSequence(at, end).toString().equalsIgnoreCase(tag)) {
            return false;
        }
        return end == line.length() || " \t/>".indexOf(line.charAt(end)) >= 0;
    }

    /** Starts a block at the opening tag. */
    static final class Factory extends BlockFactory {

        Factory() {
            super('<');
        }

        @Override
        BlockStart start(ParserState state, BasedSequence line, int start) {
            Matcher tag = TAG.matcher(line).region(start, line.length());
            if (!tag.lookingAt() || !MARKDOWN.matcher(tag.group()).find()) {
                return BlockStart.none();
            }
            int offset = line.getStartOffset();
            var block =
                    new MarkdownHtml(
                            line.subSequence(start), new Span(offset + start, offset + tag.end()));
            var parser = new MarkdownHtmlParser(block, tag.group(1));
            parser.depth = 1;
            parser.count(line, tag.end());
            return BlockStart.of(parser).atIndex(tag.end());
        }
    }
}
