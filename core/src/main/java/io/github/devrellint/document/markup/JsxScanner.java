package io.github.devrellint.document.markup;

import io.github.devrellint.document.Comment;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.markup.JsxElements.AttributeValue;
import io.github.devrellint.document.markup.Markup.Visibility;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where the tags, expressions and imports of an MDX file end. The content between tags is
 * Markdown.
 */
final class JsxScanner {

    /** Longest expression in UTF-16 code units; a longer one counts as never closed. */
    private static final int LONGEST = 10_000;

    /**
     * Characters that may be read for constructs that turn out to be never closed, in one document;
     * after that no more are read, so that the time stays linear.
     */
    private static final int MAX_WASTED = 2_000_000;

    private static final Pattern NAME =
            Pattern.compile("</?(?:([A-Za-z][\\w.:-]*)(?=[\\s/>])|(?=>))");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)\\s*=\\s*");
    private static final Set<String> VERBATIM =
            Set.of("code", "pre", "kbd", "samp", "script", "style");
    private final String text;
    private final Markup found;
    private final JsxElements elements;
    private final Set<String> unclosed = new HashSet<>();
    private int wasted;

    JsxScanner(String text, Markup found) {
        this.text = text;
        this.found = found;
        this.elements = new JsxElements(text, found);
    }

    /** Reads import statements. */
    void imports(int start, int end) {
        elements.imports(start, end);
    }

    /**
     * Offset after the paragraph of statements that starts at an offset; an empty line between
     * braces, in a template literal for example, does not end it.
     */
    int statementsEnd(int at, LineBounds lines) {
        int end = lines.paragraphEnd(at);
        int open = text.indexOf('{', at);
        while (open >= 0 && open < end && wasted <= MAX_WASTED) {
            int close = balanced(open);
            if (close > end) {
                end = lines.paragraphEnd(close);
            }
            open = text.indexOf('{', Math.max(close, open + 1));
        }
        return end;
    }

    /** Returns the offset after the tag at {@code at}, or {@code at} if there is none. */
    int tag(int at) {
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (wasted > MAX_WASTED || !name.lookingAt()) {
            return at;
        }
        Map<String, AttributeValue> attributes = new HashMap<>();
        int end = attributes(name.end(), attributes);
        if (end < 0) {
            return at;
        }
        String element = name.group(1) == null ? "" : name.group(1);
        boolean opens = text.charAt(at + 1) != '/' && text.charAt(end - 2) != '/';
        if (text.charAt(at + 1) != '/') {
            elements.element(element, new Span(at, end), attributes);
        }
        if (opens && VERBATIM.contains(element) && !unclosed.contains(element)) {
            int close = text.indexOf("</" + element + ">", end);
            if (close < 0) {
                unclosed.add(element);
            }
            if (close >= 0) {
                end = close + element.length() + 3;
                found.hide(at, end, Visibility.VISIBLE);
                return end;
            }
        }
        found.hide(at, end, Visibility.HIDDEN);
        return end;
    }

    /**
     * Returns the offset after the expression at {@code at}, or {@code at} if it is never closed.
     */
    int expression(int at) {
        int end = wasted > MAX_WASTED ? -1 : balanced(at);
        if (end < 0) {
            return at;
        }
        String inner = text.substring(at + 1, end - 1).strip();
        boolean comment = inner.startsWith("/*") && inner.endsWith("*/") && inner.length() >= 4;
        if (comment) {
            String body = inner.substring(2, inner.length() - 2).strip();
            found.comments.add(new Comment(body, new Span(at, end)));
        }
        found.hide(at, end, comment ? Visibility.HIDDEN : Visibility.VISIBLE);
        return end;
    }

    private int attributes(int at, Map<String, AttributeValue> into) {
        int i = at;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '{') { // a spread
                i = balanced(i);
                if (i < 0) {
                    return -1;
                }
                continue;
            }
            Matcher attribute = ATTRIBUTE.matcher(text).region(i, text.length());
            if (attribute.lookingAt()) {
                i = value(attribute.group(1), attribute.end(), into);
                if (i < 0) {
                    return -1;
                }
            } else if (c == '<') {
                wasted += i - at;
                return -1;
            } else {
                i++;
            }
        }
        wasted += text.length() - at;
        return -1;
    }

    private int value(String name, int at, Map<String, AttributeValue> into) {
        if (at >= text.length()) {
            return -1;
        }
        char quote = text.charAt(at);
        int end =
                quote == '{'
                        ? balanced(at)
                        : quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) + 1 : -1;
        if (end <= 0) {
            wasted += quote == '{' ? 0 : text.length() - at;
            return -1;
        }
        Span span = quote == '{' ? new Span(at, end) : new Span(at + 1, end - 1);
        into.put(
                name.toLowerCase(Locale.ROOT),
                new AttributeValue(text.substring(span.start(), span.end()), span));
        return end;
    }

    /** Offset after the brace that closes the one at an offset, or -1. */
    private int balanced(int at) {
        int depth = 0;
        int limit = Math.min(text.length(), at + LONGEST);
        for (int i = at; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            } else if (depth > 0 && (c == '`' || c == '"' || c == '\'')) {
                i = stringEnd(i, limit);
            }
        }
        wasted += limit - at;
        return -1;
    }

    /**
     * Offset of the quote that closes the one at an offset, or that offset if none does: an
     * apostrophe in a comment is not closed on its line.
     */
    private int stringEnd(int at, int limit) {
        char quote = text.charAt(at);
        for (int i = at + 1; i < limit && (quote == '`' || text.charAt(i) != '\n'); i++) {
            if (text.charAt(i) == quote) {
                return i;
            }
        }
        wasted += quote == '`' ? limit - at : 0;
        return at;
    }
}
