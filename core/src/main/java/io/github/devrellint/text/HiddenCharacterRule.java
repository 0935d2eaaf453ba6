package io.github.devrellint.text;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reports invisible characters in prose and in code: zero-width characters break copied commands,
 * bidirectional controls make code look different from what it does (CVE-2021-42574). Allows
 * joiners in emoji and in scripts that need them, and directional marks in lines with right-to-left
 * text.
 */
@AutoService(Rule.class)
public final class HiddenCharacterRule implements Rule<Rule.NoOptions> {

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
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x80 && isHidden(c) && !isNeeded(document, at)) {
                problems.add(problem(new Span(at, at + 1), c));
            }
        }
        return problems.stream();
    }

    private static Problem problem(Span span, char c) {
        String name = String.format("U+%04X %s", (int) c, Character.getName(c));
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

    private static boolean isNeeded(Document document, int at) {
        String text = document.source().text();
        char c = text.charAt(at);
        if (c == '\u200c' || c == '\u200d') {
            return at > 0
                    && at + 1 < text.length()
                    && joins(text.codePointBefore(at), text.codePointAt(at + 1));
        }
        if (isDirection(c)) {
            String line = document.source().line(document.source().lines().position(at).line());
            return line.codePoints().anyMatch(HiddenCharacterRule::isRightToLeft);
        }
        return false;
    }

    /**
     * Whether a joiner between two characters has a meaning: in emoji, or in a script that is not
     * Latin.
     */
    private static boolean joins(int before, int after) {
        boolean letters =
                (Character.isLetter(before)
                                || Character.getType(before) == Character.NON_SPACING_MARK
                                || Character.getType(before) == Character.COMBINING_SPACING_MARK)
                        && Character.UnicodeScript.of(before) != Character.UnicodeScript.LATIN;
        return letters || isPictograph(before) && isPictograph(after);
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
