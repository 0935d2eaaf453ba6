package io.github.devrellint.document;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the content tabs of PyMdown ({@code === "Tab"}), whose content is indented by four
 * columns.
 */
final class ContentTabParser extends AbstractBlockParser {

    private static final int INDENT = 4;
    private static final Pattern TAB = Pattern.compile("===[+!]?[ \\t]+\"(.*)\"\\s*");

    /** A tab with its content. */
    static final class ContentTab extends CustomBlock {

        private final Span title;

        private ContentTab(BasedSequence marker, Span title) {
            super(marker);
            this.title = title;
        }

        /** Span of the title, without quotes. */
        Span title() {
            return title;
        }
    }

    private final ContentTab block;

    private ContentTabParser(ContentTab block) {
        this.block = block;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser parser, Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= INDENT
                ? BlockContinue.atColumn(state.getColumn() + INDENT)
                : BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }

    /** Starts a block at its marker. */
    static final class Factory extends BlockFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= INDENT
                    || start >= line.length()
                    || line.charAt(start) != '=') {
                return BlockStart.none();
            }
            Matcher marker = TAB.matcher(line).region(start, line.length());
            if (!marker.matches()) {
                return BlockStart.none();
            }
            int offset = line.getStartOffset();
            Span title = new Span(offset + marker.start(1), offset + marker.end(1));
            var tab = new ContentTab(line.subSequence(start), title);
            return BlockStart.of(new ContentTabParser(tab)).atIndex(line.length());
        }
    }
}
