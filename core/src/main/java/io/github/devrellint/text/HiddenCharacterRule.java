package io.github.devrellint.text;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reports invisible characters in prose and in code: zero-width characters break copied commands,
 * bidirectional controls make code look different from what it does (CVE-2021-42574). Allows
 * joiners in emoji and in scripts that need them, and directional marks in lines with right-to-left
 * text.
 */
@AutoService(Rule.class)
public final class HiddenCharacterRule implements Rule<Rule.NoOptions> {

    /** Scripts that are written without spaces. */
    private static final Set<Character.UnicodeScript> NO_SPACES =
            EnumSet.of(
                    Character.UnicodeScript.HAN,
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.KATAKANA,
                    Character.UnicodeScript.THAI,
                    Character.UnicodeScript.LAO,
                    Character.UnicodeScript.KHMER,
                    Character.UnicodeScript.MYANMAR,
                    Character.UnicodeScript.TIBETAN);

    @Override
    public RuleId id() {
        return RuleId.of("hidden-character");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public NoOptions defaults() {
        return new NoOptions();
    }

    @Override
    public Stream<Problem> check(Document document, Site site, NoOptions options) {
        String text = document.source().text();
        List<Problem> problems = new ArrayList<>();
        var directions = new Directions(document.source());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x80 && isHidden(c) && !isNeeded(text, at, directions)) {
                problems.add(problem(document, new Span(at, at + 1), c));
            }
        }
        return problems.stream();
    }

    private static Problem problem(Document document, Span span, char c) {
        String name = String.format("U+%04X %s", (int) c, Character.getName(c));
        String text = document.source().text();
        boolean separates =
                c == '\u200b'
                        && Character.isLetterOrDigit(before(text, span.start()))
                        && Character.isLetterOrDigit(after(text, span.start()));
        if (separates) {
            // between two words it stands for a space, inside of one for nothing
            Fix space =
                    new Fix(
                            "replace " + name + " with a space",
                            false,
                            List.of(new Edit(span, " ")));
            return new Problem(span, name + " is invisible").fixedBy(space);
        }
        Fix fix = new Fix("remove " + name, !isDirection(c), List.of(new Edit(span, "")));
        return new Problem(span, name + " is invisible").fixedBy(fix);
    }

    private static boolean isHidden(char c) {
        return isDirection(c)
                || (c >= '\u200b' && c <= '\u200d')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\ufeff'
                || c == '\u180e';
    }

    private static boolean isDirection(char c) {
        return (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u061c';
    }

    private static boolean isNeeded(String text, int at, Directions directions) {
        char c = text.charAt(at);
        if (before(text, at) == '`' && after(text, at) == '`') {
            return true; // code spans, of which Markdown would make one
        }
        if (c == '\u200b') {
            return breaksLines(before(text, at)) || breaksLines(after(text, at));
        }
        if (c == '\u200c') {
            return isJoined(before(text, at)) || isJoined(after(text, at));
        }
        if (c == '\u200d') {
            return isJoined(before(text, at))
                    || isPictograph(before(text, at)) && isPictograph(after(text, at));
        }
        return isDirection(c) && directions.areNeeded(at);
    }

    /** Whether lines have words from right to left; asked from the first offset to the last. */
    private static final class Directions {

        private final SourceText source;
        private int line;
        private boolean needed;

        Directions(SourceText source) {
            this.source = source;
        }

        /** Looks through each line once, however many of its characters are asked for. */
        boolean areNeeded(int at) {
            int number = source.lines().position(at).line();
            if (number != line) {
                line = number;
                needed =
                        source.line(line).codePoints().anyMatch(HiddenCharacterRule::isRightToLeft);
            }
            return needed;
        }
    }

    private static int before(String text, int at) {
        return at > 0 ? text.codePointBefore(at) : ' ';
    }

    private static int after(String text, int at) {
        return at + 1 < text.length() ? text.codePointAt(at + 1) : ' ';
    }

    /** Whether lines may break beside a letter without a space, so that authors mark where. */
    private static boolean breaksLines(int letter) {
        return Character.isLetter(letter) && NO_SPACES.contains(Character.UnicodeScript.of(letter));
    }

    /**
     * Whether a joiner beside a letter has a meaning: in scripts other than Latin, also between a
     * Latin word and a suffix, as in Persian.
     */
    private static boolean isJoined(int c) {
        int type = Character.getType(c);
        boolean letter =
                Character.isLetter(c)
                        || type == Character.NON_SPACING_MARK
                        || type == Character.COMBINING_SPACING_MARK;
        return letter && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN;
    }

    private static boolean isPictograph(int c) {
        return c >= 0x1f000 || c == 0xfe0f || (c >= 0x2190 && c <= 0x2bff);
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT && c != 0x200f
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC && c != 0x61c;
    }
}
