package io.github.devrellint.document.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.devrellint.document.UnparsableException;
import java.util.List;
import java.util.Set;

/**
 * Refuses paragraphs in quotes and lists of more lines than anybody writes: the parser joins lines
 * that have a prefix in a time of the square of their number.
 */
final class ParagraphLimit implements BlockPreProcessor {

    private static final int MOST_LINES = 20_000;

    /** Makes one for each text. */
    static final class Factory implements BlockPreProcessorFactory {

        @Override
        public Set<Class<? extends Block>> getBlockTypes() {
            return Set.of(Paragraph.class);
        }

        @Override
        public BlockPreProcessor apply(ParserState state) {
            return new ParagraphLimit();
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of();
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of();
        }

        @Override
        public boolean affectsGlobalScope() {
            return true;
        }
    }

    @Override
    public void preProcess(ParserState state, Block block) {
        List<BasedSequence> lines = block.getContentLines();
        if (lines.size() > MOST_LINES && gaps(lines) > MOST_LINES) {
            throw new UnparsableException("has a paragraph with too many lines in a quote or list");
        }
    }

    /** How many lines have a prefix. */
    private static int gaps(List<BasedSequence> lines) {
        int gaps = 0;
        for (int i = 1; i < lines.size(); i++) {
            gaps += lines.get(i - 1).getEndOffset() < lines.get(i).getStartOffset() ? 1 : 0;
        }
        return gaps;
    }
}
