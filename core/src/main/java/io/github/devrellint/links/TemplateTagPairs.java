package io.github.devrellint.links;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.TemplateTag;
import io.github.devrellint.document.TemplateTag.Syntax;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Matches opening and closing template tags. Tags of Liquid and Jinja that always need an end tag
 * are known by name; a shortcode needs one if the document closes another of the same name.
 */
final class TemplateTagPairs {

    private static final Set<String> BLOCKS =
            Set.of(
                    "if",
                    "unless",
                    "case",
                    "for",
                    "tablerow",
                    "capture",
                    "raw",
                    "macro",
                    "call",
                    "filter");
    private static final Pattern TAG = Pattern.compile("\\{%[-+~]?\\s*(end)?(\\w+)\\b");
    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{[<%]-?\\s*(/\\s*)?([\\w./-]+)");

    private final List<TemplateTag> open = new ArrayList<>();

    private TemplateTagPairs() {}

    /** Returns the opening tags that have no closing tag. */
    static List<TemplateTag> unclosed(Document document) {
        TemplateTagPairs tags = new TemplateTagPairs();
        tags.liquid(document.templateTags());
        tags.shortcodes(document.templateTags());
        return tags.open;
    }

    private record OpenTag(String name, TemplateTag tag) {}

    private void liquid(List<TemplateTag> tags) {
        Deque<OpenTag> stack = new ArrayDeque<>();
        for (TemplateTag tag : tags) {
            Matcher name = TAG.matcher(tag.text());
            if (tag.syntax() != Syntax.TAG || !name.lookingAt()) {
                continue;
            }
            boolean raw = !stack.isEmpty() && stack.peek().name().equals("raw");
            boolean ends = name.group(1) != null;
            if (ends) {
                close(name.group(2), stack);
            } else if (!raw && BLOCKS.contains(name.group(2))) {
                stack.push(new OpenTag(name.group(2), tag));
            }
        }
        stack.descendingIterator().forEachRemaining(left -> open.add(left.tag()));
    }

    /** Closes the innermost block of a name; blocks still open inside it have no end tag. */
    private void close(String name, Deque<OpenTag> stack) {
        if (stack.stream().anyMatch(each -> each.name().equals(name))) {
            while (!stack.peek().name().equals(name)) {
                open.add(stack.pop().tag());
            }
            stack.pop();
        }
    }

    private void shortcodes(List<TemplateTag> tags) {
        Set<String> paired = new HashSet<>();
        for (TemplateTag tag : tags) {
            Matcher name = SHORTCODE.matcher(tag.text());
            if (tag.syntax() == Syntax.SHORTCODE && name.lookingAt() && name.group(1) != null) {
                paired.add(name.group(2));
            }
        }
        Deque<OpenTag> stack = new ArrayDeque<>();
        for (TemplateTag tag : tags) {
            Matcher name = SHORTCODE.matcher(tag.text());
            boolean relevant =
                    tag.syntax() == Syntax.SHORTCODE
                            && name.lookingAt()
                            && paired.contains(name.group(2))
                            && !tag.text().matches("(?s).*/\\s*[>%]}}");
            if (relevant && name.group(1) == null) {
                stack.push(new OpenTag(name.group(2), tag));
            } else if (relevant) {
                close(name.group(2), stack);
            }
        }
        stack.descendingIterator().forEachRemaining(left -> open.add(left.tag()));
    }
}
