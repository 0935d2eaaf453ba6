package io.github.devrellint.document.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;

/**
 * Starts a heading. The library's own class joins all lines of a paragraph, for each of them, to
 * find out whether it is the underline of a heading; this one asks it only about lines that look
 * like a heading or an underline.
 */
final class HeadingStart extends HeadingParser.Factory {

    private static final Pattern MARK = Pattern.compile("#{1,6}(?:[ \\t]|$)|(?:=+|-+)[ \\t]*$");

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory library = super.apply(options);
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                BasedSequence line = state.getLine();
                return MARK.matcher(line)
                                .region(state.getNextNonSpaceIndex(), line.length())
                                .lookingAt()
                        ? library.tryStart(state, matched)
                        : BlockStart.none();
            }
        };
    }
}
