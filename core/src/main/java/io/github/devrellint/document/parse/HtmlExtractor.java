package io.github.devrellint.document.parse;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Prose;
import io.github.devrellint.document.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Extracts images, links, anchors and prose from HTML in Markdown. */
final class HtmlExtractor {

    private static final Pattern VERBATIM_TAG =
            Pattern.compile(
                    "(?i)</?(code|kbd|samp|var|tt|pre|script|style|textarea|svg)\\b.*",
                    Pattern.DOTALL);
    private static final Set<String> VERBATIM =
            Set.of("code", "kbd", "samp", "var", "tt", "pre", "script", "style", "textarea", "svg");

    /** May begin or end within a word: {@code <b>T</b>able}. Links stand beside each other. */
    private static final Set<String> IN_WORDS =
            Set.of(
                    "abbr", "b", "big", "bdi", "bdo", "cite", "del", "dfn", "em", "font", "i",
                    "ins", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup",
                    "u");

    private static final Pattern MARKDOWN_CODE = Pattern.compile("`[^`\\n]+`|]\\([^)\\n]*\\)");

    private final DocumentBuilder found;

    HtmlExtractor(DocumentBuilder found) {
        this.found = found;
    }

    /** Whether the tag opens or closes an element whose content is not prose. */
    static boolean isVerbatim(String tag) {
        return VERBATIM_TAG.matcher(tag).matches();
    }

    /** Reads one tag. */
    void tag(Span tag) {
        read(new MappedText.Builder().literal(found.masked, tag.start(), tag.end()).build(), false);
    }

    /** Reads a block with its prose. */
    void block(Block block) {
        MappedText.Builder text = new MappedText.Builder();
        List<BasedSequence> lines = block.getContentLines();
        for (BasedSequence line : lines.isEmpty() ? List.of(block.getChars()) : lines) {
            text.literal(found.masked, line.getStartOffset(), line.getEndOffset());
        }
        read(text.build(), true);
    }

    private void read(MappedText html, boolean withProse) {
        Parser parser =
                Parser.xmlParser().setTrackPosition(true).settings(ParseSettings.htmlDefault);
        org.jsoup.nodes.Document tree = parser.parseInput(html.text(), "");
        tree.traverse(
                new NodeVisitor() {
                    private int verbatim;
                    private int scripts;
                    private Optional<ProseBuilder> prose = Optional.empty();

                    @Override
                    public void head(Node node, int depth) {
                        endProse(node);
                        if (node instanceof Element element && node != tree) {
                            HtmlElement read = new HtmlElement(element, html, found);
                            if (scripts == 0) {
                                read.read();
                            } else {
                                read.anchors(); // a script puts it into the page
                            }
                        } else if (withProse && verbatim == 0 && node instanceof TextNode words) {
                            ProseBuilder text = prose.orElseGet(() -> new ProseBuilder(found));
                            words(words, html, text);
                            prose = Optional.of(text);
                        }
                        scripts += node.nodeName().equals("script") ? 1 : 0;
                        verbatim += VERBATIM.contains(node.nodeName()) ? 1 : 0;
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        endProse(node);
                        scripts -= node.nodeName().equals("script") ? 1 : 0;
                        verbatim -= VERBATIM.contains(node.nodeName()) ? 1 : 0;
                    }

                    private void endProse(Node node) {
                        if (!(node instanceof TextNode) && !IN_WORDS.contains(node.nodeName())) {
                            prose.ifPresent(text -> found.prose(Prose.Kind.HTML, text.build()));
                            prose = Optional.empty();
                        }
                    }
                });
    }

    private static void words(TextNode words, MappedText html, ProseBuilder prose) {
        Range range = words.sourceRange();
        if (!range.isTracked()) {
            return;
        }
        int at = range.startPos();
        Matcher code = MARKDOWN_CODE.matcher(html.text()).region(at, range.endPos());
        while (code.find()) {
            ranges(html, at, code.start(), prose);
            prose.placeholder(html.source(code.start(), code.end()));
            at = code.end();
        }
        ranges(html, at, range.endPos(), prose);
    }

    /**
     * Appends part of the derived text line by line, since the source has prefixes between lines.
     */
    private static void ranges(MappedText html, int start, int end, ProseBuilder prose) {
        for (int at = start; at < end; ) {
            int feed = html.text().indexOf('\n', at);
            int next = feed < 0 || feed >= end ? end : feed + 1;
            Span span = html.source(at, next);
            prose.range(span.start(), span.end(), true);
            at = next;
        }
    }
}
