package io.github.devrellint.document;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import io.github.devrellint.document.Markup.Region;
import io.github.devrellint.document.Markup.Visibility;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds the text of a {@link Prose}: decodes escapes and puts one placeholder for each thing that
 * is not prose. Records bare URLs as links.
 */
final class ProseBuilder {

    private static final Pattern URL =
            Pattern.compile("(?:https?|ftp)://[^\\s<>\"'`\\[\\]{}|]+|www\\.[^\\s<>\"'`\\[\\]{}|]+");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");

    private final DocumentBuilder found;
    private final String source;
    private final MappedText.Builder text = new MappedText.Builder();

    ProseBuilder(DocumentBuilder found) {
        this.found = found;
        this.source = found.source.text();
    }

    MappedText build() {
        return text.build();
    }

    /**
     * Appends text of a Markdown tree.
     *
     * @param record whether bare URLs in it are links
     */
    void text(BasedSequence part, boolean record) {
        int length = part.length();
        for (int start = 0; start < length; ) {
            int end = start + 1;
            int offset = part.getIndexOffset(start);
            while (end < length && part.getIndexOffset(end) == offset + end - start) {
                end++;
            }
            if (offset >= 0) {
                range(offset, offset + end - start, record);
            }
            start = end;
        }
    }

    /** Appends source text as it is. */
    void verbatim(BasedSequence part) {
        Span span = DocumentBuilder.span(part);
        text.literal(source, span.start(), span.end());
    }

    void decoded(String decoded, BasedSequence part) {
        text.decoded(decoded, DocumentBuilder.span(part));
    }

    void placeholder(BasedSequence part) {
        placeholder(DocumentBuilder.span(part));
    }

    void placeholder(Span span) {
        text.decoded(String.valueOf(MappedText.PLACEHOLDER), span);
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
                int next = at;
                while (next < end && found.markup.regionAt(next).isEmpty()) {
                    next++;
                }
                urls(at, next, record);
                at = next;
            }
        }
    }

    private void urls(int start, int end, boolean record) {
        int at = start;
        Matcher url = URL.matcher(source).region(start, end);
        while (url.find()) {
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

    /**
     * Returns the end of a URL by GitHub's rule: punctuation at the end and an unpaired closing
     * parenthesis are not part of it.
     */
    private int trimmed(int start, int end) {
        int trimmed = end;
        while (trimmed > start + 1) {
            char last = source.charAt(trimmed - 1);
            String url = source.substring(start, trimmed);
            boolean partnerless =
                    last == ')'
                            && url.chars().filter(c -> c == ')').count()
                                    > url.chars().filter(c -> c == '(').count();
            if ("?!.,:;*_~\\".indexOf(last) < 0 && !partnerless) {
                break;
            }
            trimmed--;
        }
        return trimmed;
    }

    private void escapes(int start, int end) {
        int at = start;
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < end && isPunctuation(source.charAt(i + 1))) {
                text.literal(source, at, i);
                text.decoded(source.substring(i + 1, i + 2), new Span(i, i + 2));
                at = i + 2;
                i++;
            } else if (c == '&') {
                Matcher entity = ENTITY.matcher(source).region(i, end);
                if (entity.lookingAt()) {
                    text.literal(source, at, i);
                    text.decoded(Escaping.unescapeHtml(entity.group()), new Span(i, entity.end()));
                    at = entity.end();
                    i = at - 1;
                }
            }
        }
        text.literal(source, at, end);
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
}
