package io.github.devrellint.document.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.CharacterNodeFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces flexmark's inline parser, since {@link InlineParsing} reads the inline content: finds
 * reference definitions and splits the rows of tables. In a row it only recognises code spans,
 * since a bar in code does not end a cell.
 */
final class RowParser extends InlineParserImpl {

    /** What stands before a definition in a quotation. */
    private static final Pattern QUOTED = Pattern.compile("(?: {0,3}>[ \\t]?)++ {0,3}(?=\\[)");

    private boolean inRow;

    RowParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiters,
            LinkRefProcessorData references,
            List<InlineParserExtensionFactory> extensions) {
        super(options, code(), new BitSet(), Map.of(), references, List.of());
    }

    private static BitSet code() {
        BitSet special = new BitSet();
        special.set('`');
        return special;
    }

    @Override
    public void parse(BasedSequence content, Node node) {
        if (inRow) {
            super.parse(content, node);
        }
    }

    @Override
    public List<Node> parseCustom(
            BasedSequence row,
            Node node,
            BitSet separators,
            Map<Character, CharacterNodeFactory> factories) {
        inRow = true;
        try {
            return super.parseCustom(row, node, separators, factories);
        } finally {
            inRow = false;
        }
    }

    /**
     * Goes on over the signs of a quotation, which are in the text and at which the library ends.
     */
    @Override
    protected int parseReference(Block block, BasedSequence text) {
        int end = parseDefinition(block, text);
        int parsed = end;
        Matcher quoted = QUOTED.matcher(text);
        while (parsed > 0 && quoted.region(end, text.length()).lookingAt()) {
            parsed = parseDefinition(block, text.subSequence(quoted.end(), text.length()));
            end = parsed > 0 ? quoted.end() + parsed : end;
        }
        return end;
    }

    /** The library copies what it is given several times. */
    private int parseDefinition(Block block, BasedSequence text) {
        int end = DefinitionEnd.in(text);
        return end == 0 ? 0 : super.parseReference(block, text.subSequence(0, end));
    }

    @Override
    protected boolean parseBackticks() {
        int end = runEnd(index);
        int length = end - index;
        int close = end;
        while (close < input.length()) {
            int closeEnd = runEnd(close);
            if (closeEnd - close == length) {
                end = closeEnd;
                break;
            }
            close = Math.max(closeEnd, close + 1);
        }
        appendText(input, index, end);
        index = end;
        return true;
    }

    private int runEnd(int from) {
        int end = from;
        while (end < input.length() && input.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    @Override
    protected boolean parseBackslash() {
        return false;
    }

    @Override
    protected boolean parseOpenBracket() {
        return false;
    }

    @Override
    protected boolean parseBang() {
        return false;
    }

    @Override
    protected boolean parseCloseBracket() {
        return false;
    }

    @Override
    public boolean parseAutolink() {
        return false;
    }

    @Override
    public boolean parseHtmlInline() {
        return false;
    }

    @Override
    public boolean parseEntity() {
        return false;
    }
}
