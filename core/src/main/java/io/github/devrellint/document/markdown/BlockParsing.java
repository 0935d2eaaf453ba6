package io.github.devrellint.document.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/**
 * Parses the blocks of CommonMark with the extensions that site generators have in common; their
 * inline content is left to {@link InlineParsing}. The only class that configures flexmark.
 * Thread-safe.
 */
public final class BlockParsing {

    /** Set-up takes milliseconds, and few runs need both. */
    private static final class Markdown {
        static final Parser PARSER =
                builder(options())
                        .customBlockParserFactory(new MarkdownHtmlParser.Factory())
                        .customBlockParserFactory(new ComponentTagParser.Factory())
                        .build();
    }

    /** Has neither indented code nor blocks of HTML. */
    private static final class Mdx {
        static final Parser PARSER =
                builder(
                                options()
                                        .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
                                        .set(Parser.HTML_BLOCK_PARSER, false))
                        .customBlockParserFactory(new MdxFenceParser.Factory())
                        .build();
    }

    private BlockParsing() {}

    private static MutableDataSet options() {
        MutableDataSet options = new MutableDataSet();
        options.set(
                Parser.EXTENSIONS,
                List.of(
                        FootnoteExtension.create(),
                        TablesExtension.create(),
                        TaskListExtension.create()));
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(Parser.HEADING_PARSER, false); // HeadingStart takes its place
        return options;
    }

    private static Parser.Builder builder(DataHolder options) {
        return Parser.builder(options)
                .customBlockParserFactory(new HeadingStart())
                .customBlockParserFactory(new AdmonitionStart())
                .customBlockParserFactory(new ContentTabParser.Factory())
                .customInlineParserFactory(RowParser::new)
                .blockPreProcessorFactory(new ParagraphLimit.Factory())
                // registered by the library for its own inline parser only
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
    }

    /** Parses a text; the offsets of the nodes are offsets of the text. */
    public static Document parse(String text, boolean isMdx) {
        return (isMdx ? Mdx.PARSER : Markdown.PARSER).parse(BasedSequence.of(text));
    }
}
