package io.github.devrellint.document;

import io.github.devrellint.document.Markup.AttributeList;
import io.github.devrellint.document.Markup.Visibility;
import io.github.devrellint.document.TemplateTag.Syntax;
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
            Pattern.compile("\\{[{%][<%]?-?\\s*([\\w.-]+)\\s*([^\\s,\"%>}]*)");
    private static final Pattern ATTRIBUTES =
            Pattern.compile("\\{:[^{}\\n]*}|\\{[ ]?[#.][\\w-][^{}\\n]*}|\\{[\\w-]+=[^{}\\n]*}");
    private static final Pattern ATTRIBUTE_ID = Pattern.compile("(?<=[{:\\s])#([^\\s{}.]+)");

    private final String text;
    private final Markup found;
    private final TemplateReferences references;

    TemplateScanner(String text, Markup found) {
        this.text = text;
        this.found = found;
        this.references = new TemplateReferences(text, found);
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
        if (text.startsWith("{%", at)) {
            return tag(at, Syntax.TAG, "%}");
        }
        Matcher attributes = ATTRIBUTES.matcher(text).region(at, text.length());
        return attributes.lookingAt() ? attributes(at, attributes.end()) : at;
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
        found.templateTags.add(new TemplateTag(syntax, text.substring(at, end), new Span(at, end)));
        if (syntax != Syntax.EXPRESSION) {
            references.read(new Span(at, end));
        }
        Matcher name = TAG_NAME.matcher(text).region(at, end);
        if (syntax != Syntax.EXPRESSION && name.lookingAt()) {
            int bodyEnd = body(at, end, name);
            if (bodyEnd > end) {
                found.hide(at, bodyEnd, Visibility.HIDDEN);
                return bodyEnd;
            }
        }
        found.hide(at, end, syntax == Syntax.TAG ? Visibility.HIDDEN : Visibility.VISIBLE);
        return end;
    }

    /**
     * Reads the body of a tag whose content is not Markdown; returns the offset after its end tag.
     */
    private int body(int at, int tagEnd, Matcher name) {
        String tag = name.group(1);
        if (!tag.equals("highlight") && !tag.equals("codeblock") && !tag.equals("comment")) {
            return tagEnd;
        }
        Matcher close =
                Pattern.compile("\\{[{%][<%]?-?\\s*(?:end|/\\s*)" + tag + "\\s*-?[>%]}}?")
                        .matcher(text);
        if (!close.find(tagEnd)) {
            found.unclosed.add(new Unclosed(tag + " tag", new Span(at, tagEnd)));
            return tagEnd;
        }
        Span span = new Span(at, close.end());
        if (tag.equals("comment")) {
            found.comments.add(new Comment(text.substring(tagEnd, close.start()).strip(), span));
        } else {
            String info = name.group(2).replaceFirst("^lang:", "");
            Span infoSpan = new Span(name.start(2), name.end(2));
            found.codeBlocks.add(
                    new CodeBlock(
                            true,
                            true,
                            span,
                            info,
                            infoSpan,
                            content(tagEnd, close.start()),
                            Optional.empty()));
        }
        return close.end();
    }

    /** The lines between two tags, without the rest of the opening tag's line. */
    private MappedText content(int start, int end) {
        int line = start;
        while (line < end && " \t\r".indexOf(text.charAt(line)) >= 0) {
            line++;
        }
        line = line < end && text.charAt(line) == '\n' ? line + 1 : start;
        MappedText.Builder content = new MappedText.Builder();
        while (line < end) {
            int feed = text.indexOf('\n', line);
            int lineEnd = feed < 0 || feed > end ? end : feed;
            int stripped =
                    lineEnd > line && text.charAt(lineEnd - 1) == '\r' ? lineEnd - 1 : lineEnd;
            content.literal(text, line, stripped);
            content.decoded("\n", new Span(stripped, Math.min(lineEnd + 1, end)));
            line = lineEnd + 1;
        }
        return content.build();
    }

    private int attributes(int at, int end) {
        if (text.startsWith("#}", end - 2)) { // a comment in Jinja and similar engines
            found.comments.add(
                    new Comment(text.substring(at + 2, end - 2).strip(), new Span(at, end)));
        }
        Matcher id = ATTRIBUTE_ID.matcher(text).region(at, end);
        id.useTransparentBounds(true);
        Optional<Anchor> anchor =
                id.find()
                        ? Optional.of(new Anchor(id.group(1), new Span(id.start(1), id.end(1))))
                        : Optional.empty();
        found.attributeLists.add(new AttributeList(new Span(at, end), anchor));
        found.hide(at, end, Visibility.HIDDEN);
        return end;
    }

    /** Offset of a closing mark in the same paragraph and within {@link #LONGEST}, or -1. */
    private int find(String closing, int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        boolean lineIsBlank = false;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (lineIsBlank) {
                    return -1;
                }
                lineIsBlank = true;
            } else if (!Character.isWhitespace(c)) {
                lineIsBlank = false;
                if (text.startsWith(closing, i)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
