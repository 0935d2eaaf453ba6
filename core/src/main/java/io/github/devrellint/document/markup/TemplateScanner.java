package io.github.devrellint.document.markup;

import io.github.devrellint.document.Anchor;
import io.github.devrellint.document.Comment;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.TemplateTag;
import io.github.devrellint.document.TemplateTag.Syntax;
import io.github.devrellint.document.Unclosed;
import io.github.devrellint.document.markup.Markup.AttributeList;
import io.github.devrellint.document.markup.Markup.Visibility;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads constructs that start with a brace: tags of Liquid and similar engines, shortcodes,
 * expressions, attribute lists. The body of a {@code highlight} tag is a code block, that of a
 * {@code comment} tag a comment.
 */
final class TemplateScanner {

    private static final int LONGEST = 4_000;
    private static final Pattern TAG_NAME =
            Pattern.compile("\\{[{%][<%]?-?\\s*([\\w.-]+)\\s*[\"']?([^\\s,\"'%>}]*)");
    private static final Pattern ATTRIBUTES =
            Pattern.compile("\\{:[^{}\\n]*}|\\{[ ]?[#.][\\w-][^{}\\n]*}|\\{[ ]?[\\w-]+=[^{}\\n]*}");
    private static final Pattern ATTRIBUTE_ID =
            Pattern.compile("(?<=[{:\\s])(?:#([^\\s{}.]+)|id=[\"']?([^\\s{}\"']+))");

    private final String text;
    private final Markup found;
    private final TemplateReferences references;
    private final TemplateBodies bodies;
    private final Map<String, Integer> nextMark = new HashMap<>();
    private int blankLine = -1;

    TemplateScanner(String text, Markup found) {
        this.text = text;
        this.found = found;
        this.references = new TemplateReferences(text, found);
        this.bodies = new TemplateBodies(text, found);
    }

    /** Returns the offset after the tag at {@code at}, or {@code at} if there is none. */
    int tag(int at) {
        if (text.startsWith("{{<", at)) {
            return tag(at, Syntax.SHORTCODE, ">}}");
        }
        if (text.startsWith("{{%", at)) {
            return tag(at, Syntax.SHORTCODE, "%}}");
        }
        if (text.startsWith("{{", at)) {
            return tag(at, Syntax.EXPRESSION, "}}");
        }
        if (text.startsWith("{%", at) && !isEscape(at + 1)) {
            return tag(at, Syntax.TAG, "%}");
        }
        Matcher attributes = ATTRIBUTES.matcher(text).region(at, text.length());
        return attributes.lookingAt() ? attributes(at, attributes.end()) : at;
    }

    /** Whether a percent sign begins an escape in a URL, as in {@code ?q={%22a%22:1}}. */
    private boolean isEscape(int percent) {
        return percent + 2 < text.length()
                && text.charAt(percent + 1) >= '0'
                && text.charAt(percent + 1) <= '9'
                && Character.digit(text.charAt(percent + 2), 16) >= 0;
    }

    private int tag(int at, Syntax syntax, String closing) {
        int close = find(closing, at + 2);
        if (close < 0) {
            if (syntax != Syntax.EXPRESSION) {
                found.unclosed.add(new Unclosed("template tag", new Span(at, at + 2)));
            }
            return at + 2;
        }
        int end = close + closing.length();
        if (bodies.isRaw(at, end)) {
            found.hide(at, end, Visibility.VISIBLE);
            return end;
        }
        found.templateTags.add(new TemplateTag(syntax, text.substring(at, end), new Span(at, end)));
        if (syntax != Syntax.EXPRESSION) {
            references.read(new Span(at, end));
        }
        Matcher name = TAG_NAME.matcher(text).region(at, end);
        if (syntax != Syntax.EXPRESSION && name.lookingAt()) {
            int bodyEnd = bodies.read(at, end, name);
            if (bodyEnd > end) {
                found.hide(at, bodyEnd, Visibility.HIDDEN);
                return bodyEnd;
            }
        }
        found.hide(at, end, syntax == Syntax.TAG ? Visibility.HIDDEN : Visibility.VISIBLE);
        return end;
    }

    private int attributes(int at, int end) {
        if (text.startsWith("#}", end - 2)) { // a comment in Jinja and similar engines
            found.comments.add(
                    new Comment(text.substring(at + 2, end - 2).strip(), new Span(at, end)));
        }
        Matcher id = ATTRIBUTE_ID.matcher(text).region(at, end);
        id.useTransparentBounds(true);
        Optional<Anchor> anchor =
                id.find() ? Optional.of(anchor(id, id.group(1) == null ? 2 : 1)) : Optional.empty();
        found.attributeLists.add(new AttributeList(new Span(at, end), anchor));
        found.hide(at, end, Visibility.HIDDEN);
        return end;
    }

    private static Anchor anchor(Matcher id, int group) {
        return new Anchor(id.group(group), new Span(id.start(group), id.end(group)));
    }

    /** Offset of a closing mark in the same paragraph and within {@link #LONGEST}, or -1. */
    private int find(String closing, int from) {
        Integer mark = nextMark.get(closing);
        if (mark == null || mark < from) {
            int found = text.indexOf(closing, from);
            mark = found < 0 ? Integer.MAX_VALUE : found;
            nextMark.put(closing, mark);
        }
        return mark < from + LONGEST && mark < blankLine(from) ? mark : -1;
    }

    /** Offset of the first blank line that starts after an offset. */
    private int blankLine(int from) {
        if (blankLine < from) {
            blankLine = Integer.MAX_VALUE;
            int feed = text.indexOf('\n', from);
            while (feed >= 0 && blankLine == Integer.MAX_VALUE) {
                int next = text.indexOf('\n', feed + 1);
                if (next >= 0 && text.substring(feed + 1, next).isBlank()) {
                    blankLine = feed + 1;
                }
                feed = next;
            }
        }
        return blankLine;
    }
}
