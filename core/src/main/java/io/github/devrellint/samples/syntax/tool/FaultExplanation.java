package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.syntax.snippet.Elision;
import io.github.devrellint.samples.syntax.snippet.ExcerptSigns;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises why a snippet does not parse that has no fault: its author leaves something out, shows
 * a signature, writes pseudocode, or says that it is wrong.
 */
final class FaultExplanation {

    private static final Pattern ENDED =
            Pattern.compile(
                    "(?i)end[ -]of[ -](?:input|file)|\\bEOF\\b|never closed|unterminated|unclosed|mismatched");

    /** A comment that explains a fault. */
    private static final Pattern DELIBERATE =
            Pattern.compile(
                    "(?i)(?:(?<!:)//|(?<!\\S)#|/\\*|(?<!\\S)--(?= ))"
                            + "(?:(?:~[v^|]*+)?[~^\\s!-]*+(?:error|invalid|illegal|wrong|bad|fails?|syntax|forbidden"
                            + "|disallowed|unsupported|not (?:allowed|valid|supported|permitted))\\b"
                            + "|[^\\n]{0,200}?(?:❌|✗|✘|(?:syntax|parse|compiler?|compile-time|compilation)"
                            + " ?error|(?:n't|n’t|not|won't|won’t|fails? to|cannot) (?:compile|parse|work)"
                            + "|not (?:allowed|valid|supported)))");

    /** Code that is none in its author's own words. */
    private static final Pattern PSEUDO =
            Pattern.compile(
                    "(?im)(?://|#|/\\*|--)[^\\n]{0,80}?\\b(?:pseudo-?\\w+|desugar\\w*|something like)\\b");

    /** Emphasis of Markdown in code, which some sites show: {@code x = **new** Y()}. */
    private static final Pattern EMPHASIS =
            Pattern.compile(
                    "(?<![\\w)\\]])\\*\\*(?=[^*\\s])[^*\\n]{0,200}+\\*\\*|[\\w)\\]]\\*\\*[.\\w(][^*\\n]{0,200}+\\*\\*(?![\\w(])");

    /** A comment in place of a condition, an argument or a value. */
    private static final Pattern COMMENT_AS_VALUE =
            Pattern.compile("[(=,][ \\t]*+/\\*[^*\\n]{0,200}+\\*/[ \\t]*+[),;]");

    /** The second branch or a later one, without the first. */
    private static final Pattern LATER_BRANCH =
            Pattern.compile(
                    "\\s*+(?:else|elif|elsif|elseif|catch|except|finally|rescue|ensure|when|case|default)\\b");

    /** The head of a function or of a class at the end, without what it is the head of. */
    private static final Pattern HEAD =
            Pattern.compile(
                    "=>$|\\A(?:@[^\\n]*+\\n)*+(?:export |default |abstract |public |final )*+class \\w[^{};\\n]*+\\z");

    private static final Pattern BODY_EXPECTED = Pattern.compile("expected '?\\{|'\\{' expected");

    /** The last line opens what the sample does not show. */
    private static final Pattern OPENS =
            Pattern.compile(
                    "(?:[{(\\[,]|(?<![\\w-])(?:then|do|in|else)(?=[ \\t]*+$)|(?<=\\n|^)[ \\t]{0,40}<\\w[^\\n]*[^/=-]>)[ \\t]*+(?:(?://|/\\*|#)[^\\n]*+)?$");

    /** A method of a class as a reference manual shows it, without its body. */
    private static final Pattern SIGNATURE =
            Pattern.compile(
                    "\\s*+(?:(?:static|async|public|private|protected|abstract|override) )++[\\w$]++\\([^(){}\\n]*+\\)(?:: [^{}\\n]*[^{}\\n:;])?;?");

    /** Arguments that may be left out, as manuals write them: {@code walk(hill[, map])}. */
    private static final Pattern OPTIONAL =
            Pattern.compile("\\w\\[,[ ]?\\w[^\\]\\n]*+\\]|\\w\\[\\(\\w++\\)\\]");

    /** Words in place of an argument: {@code walk(hill, other useful things)}. */
    private static final Pattern WORDS =
            Pattern.compile(
                    "[(,][ ]?(?!(?:async|await|new|typeof|void|delete|not|lambda|function|yield|return)\\b)"
                            + "(?:\\p{Ll}++ ){2,6}(?!(?:in|of|is|as|if|else|for|and|or|instanceof|satisfies)\\b)\\p{Ll}{3,}+ ?[,)]");

    private static final Pattern METHOD =
            Pattern.compile(
                    "[ \\t]*+(?:[\\w$]++ )*+[\\w$]++\\((?=[^\\n]{0,200}\\{[ \\t]*+(?:\\n|\\z))");

    private static final Pattern FIRST_COMMENTS =
            Pattern.compile("(?:[ \\t]*+(?://|#(?![\\[!{]))[^\\n]*+\\n)++");

    private static final Pattern LINE_COMMENT = Pattern.compile("[ \\t]*+//[^\\n]*+");
    private static final Pattern BEFORE_VALUE = Pattern.compile("(?:=>|[=(:?]|\\breturn)$");

    private static final Pattern CLOSES = Pattern.compile("\\s*+[})\\]]");
    private static final Pattern CLOSERS = Pattern.compile("[})\\];,\\s]*+");
    private static final int WINDOW = 10_000;

    private FaultExplanation() {}

    /**
     * Returns what a snippet is that has no fault in spite of an error; empty if nothing explains
     * it.
     *
     * @param text the code without space at its end
     * @param at the offset of the error
     * @param message of the tool
     */
    static Optional<SyntaxVerdict> of(String text, int at, String message) {
        String looked = ENDED.matcher(message).find() ? text : Elision.linesOfCode(text, at);
        boolean comment = text.startsWith("# ", at) || text.startsWith("// ", at);
        if (Elision.inProgram(looked) || Elision.hasLine(looked) || comment) {
            return Optional.of(SyntaxVerdict.LEFT_OUT);
        }
        if (isInPlaceOfValue(text.substring(0, at).stripTrailing())) {
            return Optional.of(SyntaxVerdict.LEFT_OUT);
        }
        if (COMMENT_AS_VALUE.matcher(looked).find()
                || WORDS.matcher(Elision.lines(text, at, 0)).find()) {
            return Optional.of(SyntaxVerdict.LEFT_OUT);
        }
        if (SIGNATURE.matcher(text).matches() || OPTIONAL.matcher(looked).find()) {
            return fragment("shows a signature");
        }
        if (EMPHASIS.matcher(looked).find()) {
            return Optional.of(new SyntaxVerdict.Unchecked("holds emphasis", false));
        }
        if (PSEUDO.matcher(text).find()) {
            return fragment("pseudocode");
        }
        if (LATER_BRANCH.matcher(belowComments(text)).lookingAt()) {
            return fragment("incomplete: its beginning is not shown");
        }
        if (DELIBERATE.matcher(around(looked)).find()
                || DELIBERATE.matcher(lineAfter(text, at)).lookingAt()) {
            return fragment("a comment says that it is wrong");
        }
        if (ENDED.matcher(message).find() && OPENS.matcher(lastLine(text)).find()
                || endsWithin(text)) {
            return fragment("incomplete: its end is not shown");
        }
        if (at == text.length() - 1 && BODY_EXPECTED.matcher(message).find()) {
            return fragment("incomplete: only the head of a block is shown");
        }
        if (at == text.length() - 1 && HEAD.matcher(belowComments(text)).find()) {
            return fragment("incomplete: its end is not shown");
        }
        boolean ends = ENDED.matcher(message).find() || onlyCloses(text.substring(at));
        Optional<String> sign = ExcerptSigns.reason(text, at, looked, message, ends);
        if (sign.isPresent()) {
            return fragment(sign.get());
        }
        if (isAlternative(text, at)) {
            return fragment("shows alternatives");
        }
        if (CLOSES.matcher(belowComments(text)).lookingAt()
                || Elision.begins(text)
                || beginsIndented(text) && (onlyCloses(text.substring(at)) || closesMore(text))) {
            return fragment("incomplete: its beginning is not shown");
        }
        return Optional.empty();
    }

    private static Optional<SyntaxVerdict> fragment(String reason) {
        return Optional.of(new SyntaxVerdict.Fragment(reason));
    }

    /** Whether a text ends with a comment where a value belongs. */
    private static boolean isInPlaceOfValue(String before) {
        String code = before;
        while (LINE_COMMENT.matcher(lastLine(code)).matches()) {
            code = code.substring(0, code.lastIndexOf('\n') + 1).stripTrailing();
        }
        boolean commented = code.length() < before.length();
        return before.endsWith("*/") || commented && BEFORE_VALUE.matcher(lastLine(code)).find();
    }

    /** Whether the line of an offset begins a method that the code has before, with its indent. */
    private static boolean isAlternative(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        Matcher method = METHOD.matcher(text).region(start, text.length());
        return start > 0
                && method.lookingAt()
                && (text.startsWith(method.group())
                        || text.substring(0, start).contains("\n" + method.group()));
    }

    /** The last of it: patterns that look ahead from many places need long for long lines. */
    private static String around(String text) {
        return text.substring(Math.max(0, text.length() - WINDOW));
    }

    /** The line after that of an offset, without its indentation. */
    private static String lineAfter(String text, int at) {
        int start = text.indexOf('\n', at) + 1;
        int end = text.indexOf('\n', start);
        return start == 0 ? "" : text.substring(start, end < 0 ? text.length() : end).strip();
    }

    private static String lastLine(String text) {
        return around(text.substring(text.lastIndexOf('\n') + 1));
    }

    /** Whether there is nothing but closing brackets in the text. */
    static boolean onlyCloses(String text) {
        return CLOSERS.matcher(text).matches();
    }

    /** The text without the comments that it begins with. */
    private static String belowComments(String text) {
        Matcher comments = FIRST_COMMENTS.matcher(text);
        return comments.lookingAt() ? text.substring(comments.end()) : text;
    }

    /** Whether the first line stands further right than the last one. */
    private static boolean beginsIndented(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return indent(lines.get(0)) > indent(lines.get(lines.size() - 1));
    }

    /**
     * Whether the last line is a statement within a block within a block, or a comment in one: one
     * bracket is forgotten, two are left out, and a comment stands for the rest.
     */
    private static boolean endsWithin(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return false;
        }
        String last = lines.get(lines.size() - 1);
        return indent(last) > indent(lines.get(0))
                && !CLOSES.matcher(last).lookingAt()
                && count(text, "([{") - count(text, ")]}")
                        > (LINE_COMMENT.matcher(last).matches() ? 0 : 1);
    }

    /** Whether the last line closes what no line opens. */
    private static boolean closesMore(String text) {
        return CLOSES.matcher(lastLine(text)).lookingAt()
                && count(text, ")]}") > count(text, "([{");
    }

    private static long count(String text, String brackets) {
        return text.chars().filter(c -> brackets.indexOf(c) >= 0).count();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
