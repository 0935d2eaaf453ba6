package io.github.devrellint.document;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Parses a source text in three steps: front matter, then templates, JSX and comments, then
 * Markdown. The only class that configures flexmark. Thread-safe.
 */
public final class DocumentParser {

    private final Parser markdown;
    private final Parser mdx;
    private final Watchdog watchdog = new Watchdog(Duration.ofSeconds(20), 32L << 20);

    public DocumentParser() {
        MutableDataSet options = new MutableDataSet();
        options.set(
                Parser.EXTENSIONS,
                List.of(
                        AdmonitionExtension.create(),
                        FootnoteExtension.create(),
                        StrikethroughExtension.create(),
                        TablesExtension.create(),
                        TaskListExtension.create()));
        options.set(TablesExtension.COLUMN_SPANS, false);
        markdown = Parser.builder(options).build();
        mdx =
                Parser.builder(
                                new MutableDataSet(options)
                                        .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
                                        .set(Parser.HTML_BLOCK_PARSER, false))
                        .build();
    }

    /**
     * Parses a text. Any text is a document.
     *
     * @throws UnparsableException if the text is nested too deeply or takes too long
     */
    public Document parse(SourceText source) {
        return watchdog.watch(() -> parseUnwatched(source));
    }

    private Document parseUnwatched(SourceText source) {
        String text = source.text();
        boolean isMdx = source.path().toString().toLowerCase(Locale.ROOT).endsWith(".mdx");
        Optional<FrontMatter> frontMatter = FrontMatterParser.parse(source);
        int from = frontMatter.map(matter -> matter.span().end()).orElse(0);
        Markup markup = MarkupScanner.scan(text, from, isMdx);
        BasedSequence masked = BasedSequence.of(markup.masked(text, from));
        DocumentBuilder found = new DocumentBuilder(source, markup);
        frontMatter.ifPresent(found::frontMatter);
        new BlockExtractor(found).extract((isMdx ? mdx : markdown).parse(masked));
        return new Document(source, found.content(frontMatter));
    }
}
