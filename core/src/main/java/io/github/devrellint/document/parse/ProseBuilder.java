package io.github.devrellint.document.parse;

import io.github.devrellint.document.Escapes;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.LinkForm;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Prose;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.markup.Markup;
import io.github.devrellint.document.markup.Markup.Region;
import io.github.devrellint.document.markup.Markup.Visibility;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Builds the text of a {@link Prose}: decodes escapes and puts one placeholder for each thing that
 * is not prose. Records bare URLs as links.
 */
final class ProseBuilder {

    private static final Pattern URL =
            Pattern.compile("(?:https?|ftp)://[^\\s<>\"'`\\[\\]{}|]+|www\\.[^\\s<>\"'`\\[\\]{}|]+");

    private final DocumentBuilder found;
    private final String source;
    private final MappedText.Builder text = new MappedText.Builder();
    private int last;

    ProseBuilder(DocumentBuilder found) {
        this.found = found;
        this.source = found.source.text();
    }

    MappedText build() {
        return text.build();
    }

    /**
     * Appends the source of a text node.
     *
     * @param record whether bare URLs in it are links
     */
    void text(Node node, boolean record) {
        for (SourceSpan span : node.getSourceSpans()) {
            range(span.getInputIndex(), span.getInputIndex() + span.getLength(), record);
        }
    }

    /** Appends source text unchanged. */
    void verbatim(Span span) {
        text.literal(source, span.start(), span.end());
        last = span.end();
    }

    /** Appends the line break that follows what was appended or skipped last. */
    void lineBreak() {
        int start = last;
        while (start < source.length()
                && source.charAt(start) != '\n'
                && source.charAt(start) != '\r') {
            start++;
        }
        int end = Math.min(source.length(), start + (source.startsWith("\r\n", start) ? 2 : 1));
        text.decoded("\n", new Span(start, end));
        last = end;
    }

    /** Appends a line break that is written as a tag. */
    void lineBreak(Span tag) {
        text.decoded("\n", tag);
        last = tag.end();
    }

    /** Marks source text as read that contributes nothing, for example a tag. */
    void skip(Span span) {
        last = span.end();
    }

    void placeholder(Span span) {
        text.decoded(String.valueOf(MappedText.PLACEHOLDER), span);
        last = span.end();
    }

    /**
     * Appends a range of the source without the regions of {@link Markup}; reads URLs and escapes.
     */
    void range(int start, int end, boolean record) {
        int at = start;
        while (at < end) {
            Optional<Region> region = found.markup.regionAt(at);
            if (region.isPresent()) {
                int regionEnd = Math.min(end, region.get().span().end());
                boolean first = at == start || at == region.get().span().start();
                if (region.get().shown() == Visibility.VISIBLE && first) {
                    placeholder(new Span(at, regionEnd));
                }
                at = regionEnd;
            } else {
                int next = Math.min(end, found.markup.nextRegion(at));
                urls(at, next, record);
                at = next;
            }
        }
        last = end;
    }

    private void urls(int start, int end, boolean record) {
        int at = start;
        Matcher url = URL.matcher(source).region(start, end);
        while (mayHaveUrl(at, end) && url.find()) {
            escapes(at, url.start());
            int urlEnd = trimmed(url.start(), url.end());
            Span span = new Span(url.start(), urlEnd);
            if (record) {
                String written = found.source.text(span);
                LinkTarget target =
                        LinkTarget.parse(
                                written.startsWith("www.") ? "http://" + written : written);
                found.links.add(new Link(LinkForm.AUTOLINK, span, target, span));
            }
            placeholder(span);
            at = urlEnd;
        }
        escapes(at, end);
    }

    /** Spares most texts a search that tries each letter for each scheme. */
    private boolean mayHaveUrl(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (c == ':' && source.startsWith("//", i + 1)
                    || c == 'w' && source.startsWith("ww.", i + 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the end of a URL by GitHub's rule: punctuation at the end and an unpaired closing
     * parenthesis are not part of it.
     */
    private int trimmed(int start, int end) {
        int trimmed = end;
        int unpaired = 0;
        for (int i = start; i < end; i++) {
            unpaired += source.charAt(i) == ')' ? 1 : source.charAt(i) == '(' ? -1 : 0;
        }
        while (trimmed > start + 1) {
            char last = source.charAt(trimmed - 1);
            boolean partnerless = last == ')' && unpaired > 0;
            if ("?!.,:;*_~\\".indexOf(last) < 0 && !partnerless) {
                break;
            }
            unpaired -= partnerless ? 1 : 0;
            trimmed--;
        }
        return trimmed;
    }

    private void escapes(int start, int end) {
        int at = start;
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < end && Escapes.isPunctuation(source.charAt(i + 1))) {
                text.literal(source, at, i);
                text.decoded(source.substring(i + 1, i + 2), new Span(i, i + 2));
                at = i + 2;
                i++;
            } else if (c == '&') {
                Matcher entity = Escapes.ENTITY.matcher(source).region(i, end);
                if (entity.lookingAt()) {
                    text.literal(source, at, i);
                    text.decoded(Escapes.entity(entity.group()), new Span(i, entity.end()));
                    at = entity.end();
                    i = at - 1;
                }
            }
        }
        text.literal(source, at, end);
    }
}
