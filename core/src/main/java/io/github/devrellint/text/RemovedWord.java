package io.github.devrellint.text;

import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import java.util.List;

/** Removes the second of two equal words from a source text. */
final class RemovedWord {

    private RemovedWord() {}

    /**
     * Returns the fix.
     *
     * @param second the second word with the space before it
     * @param safe whether it may be removed without asking
     */
    static Fix fix(String source, Span second, String word, boolean safe) {
        return new Fix(
                "remove the second \"" + word + "\"",
                safe,
                List.of(new Edit(removed(source, second), "")));
    }

    /**
     * What goes of a second word with the space before it. At the start of a line, that is the word
     * with the space after it, lest two lines become one; not before what would begin a list or
     * heading there.
     */
    private static Span removed(String source, Span second) {
        int next = second.end() + 1;
        int newline = source.substring(second.start(), second.end()).lastIndexOf('\n');
        if (newline < 0
                || next >= source.length()
                || source.charAt(second.end()) != ' '
                || !Character.isLetter(source.charAt(next))) {
            return second;
        }
        int word = second.start() + newline + 1;
        while (Character.isWhitespace(source.charAt(word))) {
            word++;
        }
        return new Span(word, next);
    }
}
