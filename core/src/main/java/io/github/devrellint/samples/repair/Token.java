package io.github.devrellint.samples.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word, a string or a character of punctuation, in whatever language. */
record Token(int start, int end, String text) {

    /** Strings are bounded, so that many open quotes on a line can't make it slow. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<other>(?<![:\\w])//[^\\n]*+|(?<!\\S)#(?![\\[{!])[^\\n]*+|(?<!\\S)--[ ][^\\n]*+"
                            + "|/\\*(?s:.*?)(?:\\*/|\\z)|<!--(?s:.*?)(?:-->|\\z)|\\s++)"
                            + "|\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.){0,400}+\"|'(?:[^'\\\\\\n]|\\\\.){0,400}+'"
                            + "|`[^`]{0,2000}+`|[\\p{L}\\p{N}_$]++|.",
                    Pattern.DOTALL);

    /** The tokens of a piece of code, without comments and blanks. */
    static List<Token> of(String code) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(code);
        while (matcher.find()) {
            if (matcher.group("other") == null) {
                tokens.add(new Token(matcher.start(), matcher.end(), matcher.group()));
            }
        }
        return tokens;
    }

    boolean is(String other) {
        return text.equals(other);
    }

    boolean isWord() {
        return Character.isLetterOrDigit(text.charAt(0)) || "_$".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether it is a character that is neither of a word nor of a string. */
    boolean isPunctuation() {
        return text.length() == 1 && !isWord();
    }

    boolean isString() {
        return text.length() > 1 && "\"'`".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether it begins a string that does not end on its line. */
    boolean isOpenQuote() {
        return text.length() == 1 && "\"'`".contains(text);
    }
}
