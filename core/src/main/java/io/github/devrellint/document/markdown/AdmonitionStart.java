package io.github.devrellint.document.markdown;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.admonition.internal.AdmonitionBlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.mappers.SpecialLeadInHandler;
import java.util.Map;
import java.util.Set;

/**
 * Begins the admonitions of {@link AdmonitionExtension}. The parser of the extension compiles a
 * regular expression for each line of a text, and reads twelve drawings for each text; this one
 * only asks it where a line can begin one, and makes it then.
 */
final class AdmonitionStart implements CustomBlockParserFactory {

    private final CustomBlockParserFactory library = new AdmonitionBlockParser.Factory();

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new BlockParserFactory() {
            private BlockParserFactory parser;

            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                if (!mayStart(state)) {
                    return BlockStart.none();
                }
                if (parser == null) {
                    parser = library.apply(withoutOutput(options));
                }
                return parser.tryStart(state, matched);
            }
        };
    }

    /** Leaves out what is for output. */
    private static DataHolder withoutOutput(DataHolder options) {
        return new MutableDataSet(options)
                .set(AdmonitionExtension.QUALIFIER_TYPE_MAP, Map.of())
                .set(AdmonitionExtension.QUALIFIER_TITLE_MAP, Map.of())
                .set(AdmonitionExtension.TYPE_SVG_MAP, Map.of());
    }

    private static boolean mayStart(ParserState state) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        return at < line.length() && (line.charAt(at) == '!' || line.charAt(at) == '?');
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return library.getAfterDependents();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return library.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
        return library.affectsGlobalScope();
    }

    @Override
    public SpecialLeadInHandler getLeadInHandler(DataHolder options) {
        return library.getLeadInHandler(options);
    }
}
