package io.github.devrellint.document.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses fenced code of MDX, where nothing is indented code: a fence may open and close with any
 * indentation, see https://mdxjs.com/docs/what-is-mdx/#markdown.
 */
final class MdxFenceParser extends FencedCodeBlockParser {

    private static final Pattern OPENING = Pattern.compile("`{3,}(?!.*`)|~{3,}(?!.*~)");
    private static final Pattern CLOSING = Pattern.compile("(`{3,}|~{3,})[ \\t]*");

    /** Deeper closing fences than this many columns are left to this class. */
    private static final int COMMON_INDENT = 3;

    private final String fence;

    private MdxFenceParser(ParserState state, String fence, int start) {
        super(state.getProperties(), fence.charAt(0), fence.length(), state.getIndent(), start);
        this.fence = fence;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        BasedSequence rest = state.getLine().subSequence(state.getNextNonSpaceIndex());
        Matcher closing = CLOSING.matcher(rest);
        if (state.getIndent() > COMMON_INDENT
                && closing.matches()
                && closing.group(1).startsWith(fence)) {
            ((FencedCodeBlock) getBlock())
                    .setClosingMarker(rest.subSequence(0, closing.group(1).length()));
            return BlockContinue.finished();
        }
        return super.tryContinue(state);
    }

    /** Starts at a fence. */
    static final class Factory extends BlockFactory {

        Factory() {
            super("`~", Integer.MAX_VALUE);
        }

        @Override
        BlockStart start(ParserState state, BasedSequence line, int start) {
            Matcher opening = OPENING.matcher(line).region(start, line.length());
            if (!opening.lookingAt()) {
                return BlockStart.none();
            }
            MdxFenceParser parser = new MdxFenceParser(state, opening.group(), start);
            int end = start + opening.group().length();
            ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(start, end));
            return BlockStart.of(parser).atIndex(end);
        }
    }
}
