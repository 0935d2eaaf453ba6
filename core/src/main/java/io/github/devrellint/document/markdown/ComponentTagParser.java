package io.github.devrellint.document.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a line that is only the tag of a component ({@code <TabItem value="js">}). Docusaurus
 * reads {@code .md} files as MDX, where Markdown follows such a tag without an empty line.
 */
public final class ComponentTagParser extends AbstractBlockParser {

    private static final Pattern TAG =
            Pattern.compile(
                    "</?[A-Z][\\w.]*+(?:\\s++[\\w:.@-]++(?:\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|\\{[^{}]*+}|[^\\s\"'>{]++))?+)*+\\s*+/?>[ \\t]*+");

    /** The tag of a component on a line of its own. */
    public static final class ComponentTag extends CustomBlock {

        private ComponentTag(BasedSequence tag) {
            super(tag);
        }
    }

    private final ComponentTag block;

    private ComponentTagParser(ComponentTag block) {
        this.block = block;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
        // a line of its own is complete when it starts
    }

    /** Starts at a line with nothing but a tag; does not interrupt a paragraph, as in HTML. */
    static final class Factory extends BlockFactory {

        Factory() {
            super('<');
        }

        @Override
        BlockStart start(ParserState state, BasedSequence line, int start) {
            if (state.getActiveBlockParser().isParagraphParser()) {
                return BlockStart.none();
            }
            Matcher tag = TAG.matcher(line).region(start, line.length());
            if (!tag.matches()) {
                return BlockStart.none();
            }
            var block = new ComponentTag(line.subSequence(start));
            return BlockStart.of(new ComponentTagParser(block)).atIndex(line.length());
        }
    }
}
