package io.github.devrellint.document.markup;

import io.github.devrellint.document.Comment;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.Unclosed;
import io.github.devrellint.document.markup.Markup.Visibility;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the parts of a source that are not Markdown, in one pass. Skips code, where tags are plain
 * text.
 */
public final class MarkupScanner {

    private static final Pattern FENCE =
            Pattern.compile(
                    "[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*(`{3,}(?=[^`\\n]*\\n)|~{3,})");
    private static final Pattern DIRECTIVE =
            Pattern.compile(
                    "[ \\t>]*(:{3,}[ \\t]*[\\w-]*|/{3,}(?:[ \\t]+[\\w-]+)?(?=[ \\t]*(?:\\||$))|--8<--.*|(?<=>[ \\t]{0,3})\\[![A-Za-z]+][+-]?)");
    private static final Pattern IMPORT =
            Pattern.compile(
                    "import\\s(?:[^;\\n]{1,300}\\sfrom\\s)?\\s*['\"][^'\"\\n]+['\"];?[ \\t]*");

    /** Deeper brackets cost the Markdown parser quadratic time. */
    private static final int MAX_BRACKETS = 100;

    private static final Pattern WIKI_LINK =
            Pattern.compile("\\[\\[[^\\[\\]\\n]{1,200}]](?![\\[(])");

    private final String text;
    private final int from;
    private final boolean mdx;
    private final Markup found = new Markup();
    private final TemplateScanner templates;
    private final JsxScanner jsx;
    private final LineBounds lines;
    private boolean unclosedComment;
    private final BitSet unmatchedBackticks = new BitSet();
    private int brackets;

    private MarkupScanner(String text, int from, boolean mdx) {
        this.text = text;
        this.from = from;
        this.mdx = mdx;
        this.templates = new TemplateScanner(text, found);
        this.jsx = new JsxScanner(text, found);
        this.lines = new LineBounds(text);
    }

    /**
     * Scans a text.
     *
     * @param from offset to start at, after the front matter
     * @param mdx whether braces and tags are JSX
     */
    public static Markup scan(String text, int from, boolean mdx) {
        return new MarkupScanner(text, from, mdx).scan();
    }

    private Markup scan() {
        int at = from;
        boolean startsLine = true;
        while (at < text.length()) {
            int end = startsLine ? line(at) : at;
            if (end == at) {
                end = inline(at);
            }
            startsLine = end > 0 && text.charAt(Math.min(end, text.length()) - 1) == '\n';
            at = end;
        }
        return found;
    }

    /**
     * Returns the offset after a construct that takes up whole lines, or {@code at} if none starts.
     */
    private int line(int at) {
        int first = at;
        while (first < text.length() && " \t>".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        char c = first < text.length() ? text.charAt(first) : '\n';
        if (c == '\n' || c == '\r') {
            brackets = 0;
            return at;
        }
        if (Character.isLetter(c) && first > at) {
            return at;
        }
        Matcher fence = FENCE.matcher(text).region(at, text.length());
        if ("`~-*+0123456789".indexOf(c) >= 0 && fence.lookingAt()) {
            return lines.fenceEnd(fence.group(1), lines.lineEnd(at));
        }
        Matcher directive = DIRECTIVE.matcher(text).region(at, lines.lineEnd(at));
        if (":/-[".indexOf(c) >= 0 && directive.lookingAt()) {
            found.hide(directive.start(1), directive.end(1), Visibility.HIDDEN);
            return directive.end(1);
        }
        if (text.startsWith("import ", at) || (mdx && text.startsWith("export ", at))) {
            int end = mdx ? jsx.statementsEnd(at, lines) : lines.lineEnd(at);
            if (mdx || IMPORT.matcher(text).region(at, lines.contentEnd(at)).matches()) {
                jsx.imports(at, end);
                found.hide(at, end, Visibility.HIDDEN);
                return end;
            }
        }
        return at;
    }

    /** Returns the offset after the construct that starts here, or after this code unit. */
    private int inline(int at) {
        int end =
                switch (text.charAt(at)) {
                    case '\\' -> at + 2;
                    case '`' -> behindCodeSpan(at);
                    case '<' ->
                            text.startsWith("<!--", at)
                                    ? comment(at)
                                    : mdx && !isDestination(at) ? jsx.tag(at) : at;
                    case '{' -> brace(at);
                    case '$' -> formula(at);
                    case '[' -> bracket(at);
                    case ']' -> {
                        brackets = Math.max(0, brackets - 1);
                        yield at;
                    }
                    default -> at;
                };
        return Math.min(Math.max(end, at + 1), text.length());
    }

    /** Whether an angle bracket opens the destination of a link: {@code [text](<a b.md>)}. */
    private boolean isDestination(int at) {
        return text.startsWith("](", at - 2) || text.startsWith("]: ", at - 3);
    }

    private int brace(int at) {
        int end = templates.tag(at);
        return end > at || !mdx ? end : jsx.expression(at);
    }

    private int behindCodeSpan(int at) {
        int open = lines.runEnd(at, '`');
        if (!lines.isInParagraph(at)) {
            unmatchedBackticks.clear();
        }
        int limit = lines.paragraphEnd(at);
        if (unmatchedBackticks.get(open - at)) {
            return open;
        }
        for (int i = text.indexOf('`', open); i >= 0 && i < limit; i = text.indexOf('`', i)) {
            int close = lines.runEnd(i, '`');
            if (close - i == open - at) {
                return close;
            }
            i = close;
        }
        unmatchedBackticks.set(open - at);
        return open;
    }

    private int comment(int at) {
        if (unclosedComment) {
            return at + 4;
        }
        int close = text.indexOf("-->", at + 2);
        if (close < 0) {
            unclosedComment = true;
            found.unclosed.add(new Unclosed("HTML comment", new Span(at, at + 4)));
            return at + 4;
        }
        int end = close + 3;
        String inner = text.substring(Math.min(at + 4, close), close).strip();
        found.comments.add(new Comment(inner, new Span(at, end)));
        found.hide(at, end, Visibility.HIDDEN);
        return end;
    }

    private int formula(int at) {
        Formulas.Result result = Formulas.at(text, at, lines);
        if (result.hidden()) {
            found.hide(at, result.end(), Visibility.VISIBLE);
        }
        return result.end();
    }

    private int bracket(int at) {
        if (++brackets > MAX_BRACKETS) {
            found.hide(at, at + 1, Visibility.VISIBLE);
            return at + 1;
        }
        return text.startsWith("[[", at) ? wikiLink(at) : at;
    }

    private int wikiLink(int at) {
        Matcher link = WIKI_LINK.matcher(text).region(at, text.length());
        if (!link.lookingAt()) {
            return at;
        }
        found.hide(at, link.end(), Visibility.VISIBLE);
        brackets--;
        return link.end();
    }
}
