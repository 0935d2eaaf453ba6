package io.github.devrellint.document.parse;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.UnparsableException;
import io.github.devrellint.document.frontmatter.FrontMatterParser;
import io.github.devrellint.document.markdown.BlockLimits;
import io.github.devrellint.document.markdown.BlockParsing;
import io.github.devrellint.document.markup.Markup;
import io.github.devrellint.document.markup.MarkupScanner;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Parses a source text in three steps: front matter, then templates, JSX and comments, then
 * Markdown. Thread-safe.
 */
public final class DocumentParser {

    private final Watchdog watchdog = new Watchdog(Duration.ofSeconds(20), 32L << 20);

    /**
     * Parses a text. Any text is a document.
     *
     * @throws UnparsableException if the text is nested too deeply or takes too long
     */
    public Document parse(SourceText source) {
        return watchdog.watch(() -> parseUnwatched(source));
    }

    /** Parses the front matter of a text as {@link #parse}, and takes the rest for empty. */
    public Document parseHead(SourceText source) {
        int end = FrontMatterParser.parse(source).map(matter -> matter.span().end()).orElse(0);
        return parse(SourceText.of(source.path(), source.text().substring(0, end)));
    }

    private Document parseUnwatched(SourceText source) {
        String text = source.text();
        boolean isMdx = source.path().toString().toLowerCase(Locale.ROOT).endsWith(".mdx");
        Optional<FrontMatter> frontMatter = FrontMatterParser.parse(source);
        int from = frontMatter.map(matter -> matter.span().end()).orElse(0);
        Markup markup = MarkupScanner.scan(text, from, isMdx);
        String masked = markup.masked(text, from);
        BlockLimits.check(masked);
        DocumentBuilder found = new DocumentBuilder(source, markup, masked);
        frontMatter.ifPresent(found::frontMatter);
        new BlockExtractor(found, BlockParsing.parse(masked, isMdx));
        return new Document(source, found.content(frontMatter));
    }
}
