package io.github.devrellint.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code.
 *
 * @param fenced by backticks or tildes; otherwise indented
 * @param closed false for a fence without a closing fence, which runs to the end of its container
 * @param span the whole block in the source, fences included
 * @param info the info string after the opening fence; empty if none
 * @param infoSpan span of the info string; an empty span after the fence if there is none
 * @param content the lines between the fences, without the prefixes of lists and quotes; each line
 *     ends with a line feed
 * @param directive the HTML comment on the line before the block, if any
 */
public record CodeBlock(
        boolean fenced,
        boolean closed,
        Span span,
        String info,
        Span infoSpan,
        MappedText content,
        Optional<Comment> directive) {

    private static final Pattern BRACED =
            Pattern.compile("\\{(?:[^.}]*\\s)?\\.([^\\s}.,:;]+).*", Pattern.DOTALL);

    /** A directive of MyST, of the domain of a language: {@code {py:class} Hill}. */
    private static final Pattern DIRECTIVE =
            Pattern.compile("\\{\\w[\\w-]*+:[\\w:-]++\\}.*", Pattern.DOTALL);

    /** A language whose lines HackMD numbers: {@code rust=}, {@code rust=15}. */
    private static final Pattern NUMBERED = Pattern.compile("\\A([A-Za-z][\\w+#-]*+)=\\d*+\\z");

    /**
     * The language in lower case: the first word of the info string, or the first class of an
     * attribute list, as in {@code { .sh .no-copy }}; empty if none.
     */
    public String language() {
        return languageOf(info);
    }

    /** The language that an info string names, as in {@link #language}. */
    public static String languageOf(String info) {
        String stripped = info.strip();
        Matcher braced = BRACED.matcher(stripped);
        if (braced.matches()) {
            return braced.group(1).toLowerCase(Locale.ROOT);
        }
        if (DIRECTIVE.matcher(stripped).matches()) {
            return "";
        }
        int start = 0;
        while (start < stripped.length() && "{. \t".indexOf(stripped.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < stripped.length() && " \t,{}:;[(".indexOf(stripped.charAt(end)) < 0) {
            end++;
        }
        String word = NUMBERED.matcher(stripped.substring(start, end)).replaceFirst("$1");
        boolean marksLines = word.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
        return word.contains("=") || marksLines ? "" : word.toLowerCase(Locale.ROOT);
    }
}
