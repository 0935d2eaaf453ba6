package io.github.devrellint.samples.syntax.snippet;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Recognises a block that compares several states of the same code, each under a comment that names
 * it: before and after a change, by version, bad and good. All but the last may be wrong.
 */
public final class ComparedStates {

    private static final Pattern HEADING =
            Pattern.compile(
                    "(?im)^[ \\t]*+(?://|#|--|/\\*|<!--|\\{/\\*)[ \\t]*+"
                            + "(?:(?<past>before|old|previous(?:ly)?|bad|wrong|incorrect|invalid)"
                            + "|after|now|new|current(?:ly)?|input|output|source|expected|actual|good|right|correct|valid"
                            + "|(?:[a-z][\\w+-]*+[ ]){0,2}(?:v\\d++|\\d++\\.(?:\\d++|x))(?:\\.(?:\\d++|x))*+(?:-[\\w.]++)?)"
                            + "[ \\t]*+(?:\\([^()\\n]{0,60}\\))?[ \\t]*+:?[ \\t]*+(?:\\*/\\}?|-->)?[ \\t]*+$");

    private ComparedStates() {}

    /** Whether an offset of the code is in a state that another one replaces. */
    public static boolean isOfReplaced(String code, int at) {
        List<MatchResult> headings = HEADING.matcher(code).results().toList();
        if (headings.size() < 2 || headings.get(0).start() > at) {
            return false;
        }
        MatchResult last = headings.get(headings.size() - 1);
        return at < last.start() || last.group(1) != null;
    }
}
