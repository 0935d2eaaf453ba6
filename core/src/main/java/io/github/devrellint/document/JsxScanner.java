package io.github.devrellint.document;

import io.github.devrellint.document.Markup.Visibility;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the JSX of an MDX file: elements, expressions and imports. The content between tags is
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

    private static final Pattern NAME = Pattern.compile("</?([A-Za-z][\\w.:-]*)?(?=[\\s/>])");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)\\s*=\\s*");
    private static final Pattern IMPORTED =
            Pattern.compile("import\\s+([\\w$]+)\\s+from\\s+['\"]([^'\"\\n]+)['\"]");
    private static final Pattern CALL =
            Pattern.compile(
                    "\\{\\s*(?:require|useBaseUrl)\\(\\s*['\"]([^'\"\\n]+)['\"]\\s*\\)(?:\\.default)?\\s*}");
    private static final Pattern STRING = Pattern.compile("\\{\\s*['\"`]([^'\"`\\n$]+)['\"`]\\s*}");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([\\w$]+)\\s*}");
    private static final Set<String> VERBATIM =
            Set.of("code", "pre", "kbd", "samp", "script", "style");
    private static final Pattern PICTURE =
            Pattern.compile("(?i).*\\.(png|jpe?g|gif|svg|webp|avif|ico|bmp)([?#].*)?");

    private final String text;
    private final Markup found;
    private final Set<String> unclosed = new HashSet<>();
    private int wasted;
    private final Map<String, AttributeValue> imported = new HashMap<>();

    JsxScanner(String text, Markup found) {
        this.text = text;
        this.found = found;
    }

    /** Records the file that each imported name refers to. */
    void imports(int start, int end) {
        Matcher matcher = IMPORTED.matcher(text).region(start, end);
        while (matcher.find()) {
            String path = matcher.group(2);
            Span span = new Span(matcher.start(2), matcher.end(2));
            imported.put(matcher.group(1), new AttributeValue(path, span));
            if (PICTURE.matcher(path).matches()) {
                LinkTarget target = LinkTarget.parse(path);
                found.images.add(
                        new Image(LinkForm.JSX, span, target, span, Optional.of(MappedText.EMPTY)));
            }
        }
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
            element(element, new Span(at, end), attributes);
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

    /** An attribute's value as written, without quotes. */
    private record AttributeValue(String text, Span span) {}

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

    private void element(String name, Span span, Map<String, AttributeValue> attributes) {
        boolean image = name.equals("img") || name.equals("Image") || name.endsWith("Image");
        path(attributes.get("src"))
                .filter(source -> image || PICTURE.matcher(source.text()).matches())
                .ifPresent(source -> image(span, source, image, attributes.get("alt")));
        path(attributes.get("href"))
                .or(() -> path(attributes.get("to")))
                .ifPresent(
                        href ->
                                found.links.add(
                                        new Link(
                                                LinkForm.JSX,
                                                span,
                                                LinkTarget.parse(href.text()),
                                                href.span())));
        for (String key : new String[] {"id", "name"}) {
            AttributeValue value = attributes.get(key);
            if (value != null
                    && !value.text().startsWith("{")
                    && (key.equals("id") || name.equals("a"))) {
                found.anchors.add(new Anchor(value.text(), value.span()));
            }
        }
    }

    private void image(Span span, AttributeValue source, boolean wantsAlt, AttributeValue alt) {
        Optional<MappedText> text =
                alt != null
                        ? Optional.of(
                                new MappedText.Builder()
                                        .literal(this.text, alt.span().start(), alt.span().end())
                                        .build())
                        : wantsAlt ? Optional.empty() : Optional.of(MappedText.EMPTY);
        found.images.add(
                new Image(
                        LinkForm.JSX, span, LinkTarget.parse(source.text()), source.span(), text));
    }

    /** The path that an attribute gives as a string, by {@code require}, or by an imported name. */
    private Optional<AttributeValue> path(AttributeValue value) {
        if (value == null) {
            return Optional.empty();
        }
        if (!value.text().startsWith("{")) {
            return Optional.of(value);
        }
        for (Pattern pattern : new Pattern[] {CALL, STRING}) {
            Matcher matcher = pattern.matcher(value.text());
            if (matcher.matches()) {
                int start = value.span().start() + matcher.start(1);
                return Optional.of(
                        new AttributeValue(
                                matcher.group(1),
                                new Span(start, start + matcher.group(1).length())));
            }
        }
        Matcher variable = VARIABLE.matcher(value.text());
        return variable.matches()
                ? Optional.ofNullable(imported.get(variable.group(1)))
                : Optional.empty();
    }
}
