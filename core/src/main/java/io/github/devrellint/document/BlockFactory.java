package io.github.devrellint.document;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;

/** Starts a block that flexmark does not know, before the blocks that would take its line. */
abstract class BlockFactory implements CustomBlockParserFactory, BlockParserFactory {

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
                HeadingParser.Factory.class,
                FencedCodeBlockParser.Factory.class,
                HtmlBlockParser.Factory.class,
                IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}
