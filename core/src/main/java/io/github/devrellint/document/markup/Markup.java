package io.github.devrellint.document.markup;

import io.github.devrellint.document.Anchor;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Comment;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.TemplateTag;
import io.github.devrellint.document.Unclosed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a source text that are not Markdown: template tags, JSX, math, comments, attribute
 * lists. Collected by {@link MarkupScanner}. {@link #masked} replaces them by blanks or letters,
 * one for one, so that the Markdown parser neither misreads them nor treats them as prose.
 */
public final class Markup {

    /** Whether a reader of the built page sees something in place of a region. */
    public enum Visibility {
        /** The value of an expression, a formula. */
        VISIBLE,
        /** A comment, an attribute list. */
        HIDDEN
    }

    /** A part of the source that is not Markdown. */
    public record Region(Span span, Visibility shown) {}

    /** <code>{#id .class key=value}</code>, in kramdown with a colon. */
    public record AttributeList(Span span, Optional<Anchor> id) {}

    private static final char BLANKED = '\u0001';

    final List<Region> regions = new ArrayList<>();
    public final List<AttributeList> attributeLists = new ArrayList<>();
    public final List<Image> images = new ArrayList<>();
    public final List<Link> links = new ArrayList<>();
    public final List<Anchor> anchors = new ArrayList<>();
    public final List<CodeBlock> codeBlocks = new ArrayList<>();
    public final List<Comment> comments = new ArrayList<>();
    public final List<TemplateTag> templateTags = new ArrayList<>();
    public final List<Unclosed> unclosed = new ArrayList<>();

    void hide(int start, int end, Visibility shown) {
        regions.add(new Region(new Span(start, end), shown));
    }

    /** Returns the region that contains an offset; regions are in order and do not overlap. */
    public Optional<Region> regionAt(int offset) {
        int low = 0;
        int high = regions.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Region region = regions.get(middle);
            if (region.span().contains(offset)) {
                return Optional.of(region);
            }
            if (region.span().start() > offset) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }

    /** The start of the first region at or after an offset; the greatest int if there is none. */
    public int nextRegion(int offset) {
        int low = 0;
        int high = regions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (regions.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < regions.size() ? regions.get(low).span().start() : Integer.MAX_VALUE;
    }

    /**
     * Returns the source with every region masked; line ends and the length stay. A line that
     * consists of regions only becomes blank, as it does when the site is built. Elsewhere a region
     * becomes letters, so that emphasis and links around it keep their meaning.
     *
     * @param from offset after the front matter, which is masked too
     */
    public String masked(String source, int from) {
        char[] text = source.toCharArray();
        coverPipes(text);
        cover(text, 0, from);
        for (Region region : regions) {
            cover(text, region.span().start(), region.span().end());
        }
        boolean insideHtml = false;
        for (int start = 0; start < text.length; ) {
            int end = start;
            boolean touched = false;
            boolean bare = true;
            char first = 0;
            while (end < text.length && text[end] != '\n' && text[end] != '\r') {
                touched |= text[end] == BLANKED;
                bare &= text[end] == BLANKED || Character.isWhitespace(text[end]);
                if (first == 0 && !Character.isWhitespace(text[end])) {
                    first = text[end];
                }
                end++;
            }
            if (touched) {
                char with = bare && !insideHtml ? ' ' : 'x';
                for (int i = start; i < end; i++) {
                    text[i] = text[i] == BLANKED ? with : text[i];
                }
            }
            insideHtml = first == '<' || (insideHtml && first == BLANKED);
            start = end + 1;
        }
        return new String(text);
    }

    /** The parser drops the backslash of an escaped pipe in a table, and spans would be wrong. */
    private static void coverPipes(char[] text) {
        for (int i = 0; i + 1 < text.length; i++) {
            if (text[i] == '\\') {
                if (text[i + 1] == '|') {
                    text[i] = 'x';
                    text[i + 1] = 'x';
                }
                i++;
            }
        }
    }

    private static void cover(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] != '\n' && text[i] != '\r') {
                text[i] = BLANKED;
            }
        }
    }
}
