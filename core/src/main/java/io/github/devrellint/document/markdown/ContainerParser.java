package io.github.devrellint.document.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;

/** Parses a block that flexmark does not know and that may contain any other block. */
abstract class ContainerParser extends AbstractBlockParser {

    private final CustomBlock block;

    ContainerParser(CustomBlock block) {
        this.block = block;
    }

    @Override
    public final Block getBlock() {
        return block;
    }

    @Override
    public final boolean isContainer() {
        return true;
    }

    @Override
    public final boolean canContain(ParserState state, BlockParser parser, Block child) {
        return true;
    }

    @Override
    public final void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }
}
