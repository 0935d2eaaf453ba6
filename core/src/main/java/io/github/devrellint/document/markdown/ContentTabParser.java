package io.github.devrellint.document.markdown;

import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.devrellint.document.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the content tabs of PyMdown ({@code === "Tab"}), whose content is indented by four
 * columns.
 */
public final class ContentTabParser extends ContainerParser {

    private static final int INDENT = 4;
    private static final Pattern TAB = Pattern.compile("===[+!]?[ \\t]+\"(.*)\"\\s*");

    /** A tab with its content. */
    public static final class ContentTab extends CustomBlock {

        private final Span title;

        private ContentTab(BasedSequence marker, Span title) {
            super(marker);
            this.title = title;
        }

        /** Span of the title, without quotes. */
        public Span title() {
            return title;
        }
    }

    private ContentTabParser(ContentTab block) {
        super(block);
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

    /** Starts a block at its marker. */
    static final class Factory extends BlockFactory {

        Factory() {
            super('=');
        }

        @Override
        BlockStart start(ParserState state, BasedSequence line, int start) {
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
