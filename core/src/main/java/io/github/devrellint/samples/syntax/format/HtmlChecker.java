package io.github.devrellint.samples.syntax.format;

import com.google.auto.service.AutoService;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.syntax.snippet.Elision;
import io.github.devrellint.samples.syntax.snippet.SnippetChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/**
 * Checks HTML for what is surely a mistake: attributes that jsoup can't read, a tag that the text
 * ends in, and elements that are closed in the wrong order. Everything else has a meaning in HTML,
 * or belongs to a part that the post does not show.
 */
@AutoService(SyntaxChecker.class)
public final class HtmlChecker implements SnippetChecker {

    private final XmlChecker xml = new XmlChecker();

    private static final Pattern OPAQUE =
            Pattern.compile(
                    "<!--(?s:.*?)(?:-->|\\z)"
                            + "|(?i)<(script|style|textarea|pre|code)\\b[^>]*+>(?s:.*?)(?:</\\1\\s*+>|\\z)");

    /** Attributes of Svelte and JSX. */
    private static final Pattern COMPONENT = Pattern.compile("\\s[\\w:@.-]+=\\{|\\s\\{[\\w.$]+\\}");

    /** Emphasis of Markdown, which some sites show in code. */
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*\\S");

    /** Bounded, so that a text full of open quotes can't make it slow. */
    private static final Pattern TAG =
            Pattern.compile(
                    "<(/?)([A-Za-z][\\w.:-]*+)"
                            + "((?:[^<>\"']++|\"[^\"]{0,500}+\"|'[^']{0,500}+'){0,60}+)>");

    /** Elements that must have an end tag, by the HTML standard; others may go without. */
    private static final Set<String> PAIRED =
            Set.of(
                    "a",
                    "abbr",
                    "article",
                    "aside",
                    "b",
                    "blockquote",
                    "button",
                    "code",
                    "div",
                    "dl",
                    "em",
                    "fieldset",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "i",
                    "label",
                    "main",
                    "nav",
                    "ol",
                    "pre",
                    "script",
                    "section",
                    "select",
                    "small",
                    "span",
                    "strong",
                    "style",
                    "table",
                    "template",
                    "textarea",
                    "title",
                    "ul",
                    "video");

    @Override
    public Set<String> languages() {
        return Set.of("html", "vue", "vue-html");
    }

    @Override
    public SyntaxVerdict check(Snippet snippet) {
        if (snippet.code().stripLeading().startsWith("<?xml")) {
            return xml.check(snippet);
        }
        String code = snippet.code();
        if (!code.stripLeading().startsWith("<")) {
            return SyntaxVerdict.VALID; // text is HTML too
        }
        Optional<SyntaxVerdict> fault = nesting(code);
        if (fault.isEmpty() && snippet.language().equals("html")) {
            fault = attributes(code);
        }
        return fault.orElse(SyntaxVerdict.VALID);
    }

    private static Optional<SyntaxVerdict> attributes(String code) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        parser.parseInput(code, "");
        return parser.getErrors().stream()
                .filter(error -> error.getErrorMessage().contains("in input state"))
                .filter(error -> !error.getErrorMessage().contains("[Data]"))
                .findFirst()
                .map(error -> attribute(code, error));
    }

    private static SyntaxVerdict attribute(String code, ParseError error) {
        int end = code.stripTrailing().length();
        int at = Math.min(error.getPosition(), end - 1);
        boolean eof = error.getErrorMessage().contains("end of file");
        if (Elision.inMarkup(eof ? code : Elision.lines(code, at, 1))) {
            return SyntaxVerdict.LEFT_OUT;
        }
        if (COMPONENT.matcher(code).find() || EMPHASIS.matcher(Elision.lines(code, at, 0)).find()) {
            return new SyntaxVerdict.Unchecked("a template of another language", false);
        }
        return eof
                ? SyntaxVerdict.fault(end - 1, end, "ends within a tag")
                : SyntaxVerdict.fault(at, at + 1, "unexpected character in a tag");
    }

    private static Optional<SyntaxVerdict> nesting(String code) {
        Deque<Start> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        Matcher tag = TAG.matcher(Elision.replaced(code, OPAQUE, ' '));
        while (tag.find()) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (!PAIRED.contains(name) || tag.group(3).endsWith("/")) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(new Start(name, tag.start()));
                seen.add(name);
            } else if (open.stream().noneMatch(start -> start.name.equals(name))) {
                return seen.contains(name)
                        ? Optional.of(
                                fault(
                                        code,
                                        tag.start(),
                                        tag.end(),
                                        "</" + name + "> has no start tag"))
                        : Optional.empty(); // begins in the middle of a larger file
            } else if (!open.peek().name.equals(name)) {
                Start start = open.peek();
                int end = start.at + start.name.length() + 1;
                String message = "<" + start.name + "> is not closed before </" + name + ">";
                return Optional.of(fault(code, start.at, end, message));
            } else {
                open.pop();
            }
        }
        return Optional.empty();
    }

    private static SyntaxVerdict fault(String code, int start, int end, String message) {
        return Elision.inMarkup(code)
                ? SyntaxVerdict.LEFT_OUT
                : SyntaxVerdict.fault(start, end, message);
    }

    /**
     * A start tag.
     *
     * @param at its offset
     */
    private record Start(String name, int at) {}
}
