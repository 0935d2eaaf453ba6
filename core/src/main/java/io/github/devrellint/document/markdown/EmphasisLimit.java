package io.github.devrellint.document.markdown;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes delimiters of emphasis for text where there are more than anybody writes: the library may
 * compare each delimiter that closes with all before it, and makes a node of each pair in a run.
 */
final class EmphasisLimit implements InlineContentParser {

    private static final int MOST_RUNS = 4_000;
    private static final int LONGEST_RUN = 100;

    private int runs;

    /** Creates a counter for each block of text. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('*', '_', '~');
        }

        @Override
        public InlineContentParser create() {
            return new EmphasisLimit();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        char delimiter = scanner.peek();
        int length = scanner.matchMultiple(delimiter);
        runs++;
        return runs <= MOST_RUNS && length <= LONGEST_RUN
                ? ParsedInline.none()
                : ParsedInline.of(
                        new Text(String.valueOf(delimiter).repeat(length)), scanner.position());
    }
}
