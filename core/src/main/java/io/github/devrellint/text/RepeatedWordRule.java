package io.github.devrellint.text;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Prose;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports a word that is written twice in a row, also across a line break. */
@AutoService(Rule.class)
public final class RepeatedWordRule implements Rule<RepeatedWordRule.Options> {

    private static final Pattern PAIR =
            Pattern.compile(
                    "(?<![\\p{L}\\p{M}\\p{N}_'’.@/#$-])([\\p{L}\\p{M}]{1,40})([ \\t\\n\\r\\u00a0]{1,40})(?iu:\\1)(?![\\p{L}\\p{M}\\p{N}_'’@/-])");

    /** An element that is not for the looks of a word, nor a line break. */
    private static final Pattern TAG =
            Pattern.compile("<(?!/|(?:br|b|i|u|a|em|strong|code|span|mark|small)\\b)\\p{L}");

    private static final DoubledWords WORDS = new DoubledWords();

    /**
     * @param allow words that may be doubled
     */
    public record Options(List<String> allow) {}

    @Override
    public RuleId id() {
        return RuleId.of("repeated-word");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Options defaults() {
        return new Options(List.of());
    }

    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        String language = site.language(document).split("-", 2)[0];
        if (!WORDS.knows(language)) {
            return Stream.empty();
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Prose prose : document.prose()) {
            if (!WordPairs.mayBeIn(prose.text().text())) {
                continue;
            }
            Matcher pair = PAIR.matcher(prose.text().text());
            for (int at = 0; pair.find(at); at = pair.end(1)) {
                String word = pair.group(1).toLowerCase(Locale.ROOT);
                if (!WORDS.mayBeDoubled(language, word)
                        && !options.allow().contains(word)
                        && !isName(pair)
                        && !WORDS.isGrammar(language, before(prose.text(), pair), word)
                        && !isPartedByTag(document, prose.text(), pair)
                        && !isEmphatic(document, prose.text(), pair)
                        && !(language.equals("en") && site.isForeign(prose))) {
                    counts.merge(word, 1, Integer::sum);
                    candidates.add(new Candidate(prose.text(), pair.toMatchResult(), word));
                }
            }
        }
        for (Candidate candidate : candidates) {
            boolean slip =
                    WORDS.isFunctionWord(language, candidate.word)
                            ? isSlip(candidate)
                            : language.equals("en")
                                    && counts.get(candidate.word) == 1
                                    && isSlipOfContentWord(document, candidate);
            if (slip) {
                problems.add(problem(document, candidate.text, candidate.pair));
            }
        }
        return problems.stream();
    }

    private static String before(MappedText text, Matcher pair) {
        return text.text().substring(0, pair.start());
    }

    private record Candidate(MappedText text, MatchResult pair, String word) {

        String second() {
            return pair.group().substring(pair.end(2) - pair.start());
        }
    }

    /** "The the" may begin a sentence; otherwise a capital makes the two different words. */
    private static boolean isSlip(Candidate candidate) {
        String first = candidate.pair.group(1);
        return first.equals(candidate.second())
                || Character.isUpperCase(first.charAt(0))
                        && startsSentence(candidate.text.text(), candidate.pair.start());
    }

    private static boolean startsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < 0 || ".!?:".indexOf(text.charAt(before)) >= 0;
    }

    /**
     * Other words may be terms ("bang bang"), code, or the end of one thing and the start of
     * another: only the very same word without anything between, which is not code on this page.
     */
    private static boolean isSlipOfContentWord(Document document, Candidate candidate) {
        MatchResult pair = candidate.pair;
        Span whole = candidate.text.source(pair.start(), pair.end());
        String written = document.source().text(whole);
        boolean lineOfCode = pair.group(2).contains("\n") && standsAlone(document, whole.end());
        return pair.group(1).equals(candidate.second())
                && !isCapitalized(pair.group(1))
                && written.equals(pair.group())
                && !lineOfCode
                && document.codeSpans().stream()
                        .noneMatch(code -> code.text().strip().equals(candidate.word));
    }

    /** As names of people are: "Liu Liu". */
    private static boolean isCapitalized(String word) {
        return Character.isUpperCase(word.charAt(0))
                && Character.isLowerCase(word.charAt(word.length() - 1));
    }

    /** Whether the word that ends at an offset is all of its line. */
    private static boolean standsAlone(Document document, int end) {
        String text = document.source().text();
        int start = text.lastIndexOf('\n', end - 1) + 1;
        int rest = end;
        while (rest < text.length() && " \t".indexOf(text.charAt(rest)) >= 0) {
            rest++;
        }
        boolean last = rest == text.length() || "\r\n<".indexOf(text.charAt(rest)) >= 0;
        return last && text.substring(start, end).strip().chars().allMatch(Character::isLetter);
    }

    /** Duran Duran, Bora Bora: both capitalised and longer than the "The The" of a slip. */
    private static boolean isName(Matcher pair) {
        char first = pair.group(1).charAt(0);
        char second = pair.group().charAt(pair.end(2) - pair.start());
        boolean oneLetter = pair.group(1).length() == 1;
        return oneLetter
                || (Character.isUpperCase(first)
                        && Character.isUpperCase(second)
                        && pair.group(1).length() > 3);
    }

    /** "as <kind> as": a placeholder that is written like an element of HTML. */
    private static boolean isPartedByTag(Document document, MappedText text, Matcher pair) {
        Span between = text.source(pair.end(1), pair.end());
        return TAG.matcher(document.source().text(between)).find();
    }

    /** "may actually *actually* work", "ah ah ah": repeated for emphasis. */
    private static boolean isEmphatic(Document document, MappedText text, Matcher pair) {
        String all = text.text();
        String word = pair.group(1);
        boolean again =
                all.regionMatches(true, pair.end() + 1, word, 0, word.length())
                        || (pair.start() > word.length()
                                && all.regionMatches(
                                        true,
                                        pair.start() - word.length() - 1,
                                        word,
                                        0,
                                        word.length()));
        int second = text.source(pair.end(2), pair.end()).start();
        char before = document.source().text().charAt(second - 1);
        int first = text.source(pair.start(), pair.end(1)).start();
        boolean stressed = before == '*' || before == '_';
        return again
                || (stressed && document.source().text().charAt(Math.max(0, first - 1)) != before);
    }

    private static Problem problem(Document document, MappedText text, MatchResult pair) {
        Span span = text.source(pair.start(), pair.end());
        Problem problem = new Problem(span, "\"" + pair.group(1) + "\" is repeated");
        Span second = text.source(pair.end(1), pair.end());
        String written = document.source().text(second);
        String read = text.text().substring(pair.end(1), pair.end());
        // a fix must not delete markup between the two words, such as a quote mark
        if (!written.equals(read)) {
            return problem;
        }
        return problem.fixedBy(
                new Fix(
                        "remove the second \"" + pair.group(1) + "\"",
                        true,
                        List.of(new Edit(removed(document.source().text(), second), ""))));
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
