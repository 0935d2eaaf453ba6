package io.github.devrellint.document.markup;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Comment;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.TemplateTag;
import io.github.devrellint.document.TemplateTag.Syntax;
import io.github.devrellint.document.Unclosed;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands between two template tags, where it is no Markdown: the body of a {@code
 * highlight} tag is a code block, that of a {@code comment} tag a comment.
 */
final class TemplateBodies {

    /** Tags whose body is text for a variable; {@code set} has a body only without a value. */
    private static final Pattern VARIABLE =
            Pattern.compile("\\{%[-+~]?\\s*(?:(capture)\\s[^%]*|(set)\\s[^=%]*)%}");

    private final String text;
    private final Markup found;
    private final Set<String> unclosedTags = new HashSet<>();
    private int rawEnd;

    TemplateBodies(String text, Markup found) {
        this.text = text;
        this.found = found;
    }

    /** Whether a range is in the body of a tag such as {@code raw}, where no tag means anything. */
    boolean isRaw(int start, int end) {
        return start < rawEnd && end <= rawEnd;
    }

    /**
     * Reads the body of a tag whose content is not Markdown.
     *
     * @param at offset of the tag
     * @param tagEnd offset after it
     * @param name its name, and the word behind that
     * @return the offset after the end tag, or {@code tagEnd} if the body is Markdown
     */
    int read(int at, int tagEnd, Matcher name) {
        String tag = name.group(1);
        boolean raw = tag.equals("raw") || tag.equals("verbatim");
        boolean variable = VARIABLE.matcher(text).region(at, tagEnd).matches();
        boolean read = tag.equals("highlight") || tag.equals("codeblock") || tag.equals("comment");
        if (!raw && !variable && !read || unclosedTags.contains(tag)) {
            return tagEnd;
        }
        Matcher close =
                Pattern.compile("\\{[{%][<%]?[-+~]?\\s*(?:end|/\\s*)" + tag + "\\s*[-+~]?[>%]}}?")
                        .matcher(text);
        if (!close.find(tagEnd)) {
            unclosedTags.add(tag);
            if (read) {
                found.unclosed.add(new Unclosed(tag + " tag", new Span(at, tagEnd)));
            }
            return tagEnd;
        }
        if (raw) {
            rawEnd = close.start();
            return tagEnd;
        }
        if (variable) {
            tags(tagEnd, close.end());
            return close.end();
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

    /** Records the tags in the body of a variable, which are evaluated as elsewhere. */
    private void tags(int start, int end) {
        int open = text.indexOf("{%", start);
        while (open >= 0 && open < end) {
            int close = text.indexOf("%}", open);
            if (close < 0 || close + 2 > end) {
                return;
            }
            Span span = new Span(open, close + 2);
            found.templateTags.add(
                    new TemplateTag(Syntax.TAG, text.substring(open, close + 2), span));
            open = text.indexOf("{%", close);
        }
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
}
