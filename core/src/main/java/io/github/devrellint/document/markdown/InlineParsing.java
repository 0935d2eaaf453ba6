package io.github.devrellint.document.markdown;

import io.github.devrellint.document.Span;
import io.github.devrellint.document.UndefinedReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/**
 * Parses the inline content of the blocks of one text by commonmark-java, which takes linear time
 * where flexmark copies the rest of a paragraph at each link, backtick and tag.
 */
public final class InlineParsing {

    /** What the library, and our extensions of it, stop at in a line. */
    private static final String MARKS = "`[]!<&\\*_~\n\r";

    private final String text;
    private final List<UndefinedReference> undefined = new ArrayList<>();
    private final Parser parser;
    private List<SourceLine> lines = List.of();

    /**
     * @param text the text of which spans are parsed
     * @param definitions finds the definition of a label
     */
    public InlineParsing(String text, Function<String, Optional<Target>> definitions) {
        this.text = text;
        this.parser =
                Parser.builder()
                        .enabledBlockTypes(Set.of())
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                        .extensions(List.of(StrikethroughExtension.create()))
                        .customBlockParserFactory((state, matched) -> leaf(state))
                        .customInlineContentParserFactory(new HtmlStart.Factory())
                        .customInlineContentParserFactory(new EmphasisLimit.Factory())
                        .linkProcessor(new TargetNode.Processor(text, definitions, undefined))
                        .build();
    }

    /**
     * Parses the content of a block.
     *
     * @param block spans of its lines, without the prefixes of the blocks around it
     * @return a node with the inline nodes, whose source spans are offsets of the whole text
     */
    public Node parse(List<Span> block) {
        lines = new ArrayList<>();
        for (Span line : block) {
            boolean last = lines.size() == block.size() - 1;
            int end = line.end();
            while (end > line.start() && isTrailing(text.charAt(end - 1), last)) {
                end--;
            }
            int start = line.start();
            while (start < end && isTrailing(text.charAt(start), true)) {
                start++;
            }
            SourceSpan span = SourceSpan.of(lines.size(), 0, start, end - start);
            lines.add(SourceLine.of(text.substring(start, end), span));
        }
        if (lines.size() == 1 && isPlain(lines.get(0).getContent())) {
            return plain(lines.get(0));
        }
        // the library has an inline parser for blocks only: a text of one block, its lines replaced
        return parser.parse(".").getFirstChild();
    }

    /** Whether a line has none of the characters that begin something else than text. */
    private static boolean isPlain(CharSequence line) {
        for (int i = 0; i < line.length(); i++) {
            if (MARKS.indexOf(line.charAt(i)) >= 0) {
                return false;
            }
        }
        return line.length() > 0;
    }

    /** What the library makes of such a line, without the parser that it makes for each block. */
    private static Node plain(SourceLine line) {
        Text content = new Text(line.getContent().toString());
        content.setSourceSpans(List.of(line.getSourceSpan()));
        CustomBlock block = new CustomBlock() {};
        block.appendChild(content);
        return block;
    }

    /** Returns the references without definition of all blocks that were parsed. */
    public List<UndefinedReference> undefined() {
        return undefined;
    }

    /** Whether a character at the end of a line is not content; two spaces may be a line break. */
    private static boolean isTrailing(char c, boolean lastLine) {
        return c == '\n' || c == '\r' || lastLine && (c == ' ' || c == '\t');
    }

    private BlockStart leaf(ParserState state) {
        return BlockStart.of(new Leaf(lines)).atIndex(state.getLine().getContent().length());
    }

    private static final class Leaf extends AbstractBlockParser {

        private final CustomBlock block = new CustomBlock() {};
        private final List<SourceLine> lines;

        Leaf(List<SourceLine> lines) {
            this.lines = lines;
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
        public void parseInlines(InlineParser parser) {
            parser.parse(SourceLines.of(lines), block);
        }
    }
}
