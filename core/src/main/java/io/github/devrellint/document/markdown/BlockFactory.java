package io.github.devrellint.document.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/** Starts a block that flexmark does not know, before the blocks that would take its line. */
abstract class BlockFactory implements CustomBlockParserFactory, BlockParserFactory {

    /** A line indented by this many columns is code. */
    private static final int CODE_INDENT = 4;

    private final String marks;
    private final int indent;

    /**
     * @param mark the first character of every such block
     */
    BlockFactory(char mark) {
        this(String.valueOf(mark), CODE_INDENT);
    }

    /**
     * @param marks the first characters of such blocks
     * @param indent number of columns that none of them is indented by
     */
    BlockFactory(String marks, int indent) {
        this.marks = marks;
        this.indent = indent;
    }

    @Override
    public final BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        boolean may =
                state.getIndent() < indent
                        && start < line.length()
                        && marks.indexOf(line.charAt(start)) >= 0;
        return may ? start(state, line, start) : BlockStart.none();
    }

    /**
     * Starts a block, or {@link BlockStart#none} if there is none.
     *
     * @param start index of the mark in the line
     */
    abstract BlockStart start(ParserState state, BasedSequence line, int start);

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return this;
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return Set.of();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(
                HeadingStart.class,
                FencedCodeBlockParser.Factory.class,
                HtmlBlockParser.Factory.class,
                IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}
