package io.github.devrellint.text;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word that is written twice in a row.
 *
 * @param text the block of prose
 * @param pair the match of both words in it
 */
record RepeatedPair(Document document, MappedText text, MatchResult pair) {

    /**
     * Of a long block, as UTF-16 code units: to read all of it for each pair would take too long.
     */
    private static final int NEAR = 50;

    private static final Pattern PAIR =
            Pattern.compile(
                    "(?<![\\p{L}\\p{M}\\p{N}_'’.@/#$:=-])([\\p{L}\\p{M}]{1,40})([ \\t\\n\\r\\u00a0]{1,40})(?iu:\\1)(?![\\p{L}\\p{M}\\p{N}_'’@/(-]|\\.\\p{L})");

    /** An element that is not for the looks of a word, nor a line break. */
    private static final Pattern TAG =
            Pattern.compile("<(?!/|(?:br|b|i|u|a|em|strong|code|span|mark|small)\\b)\\p{L}");

    private static final String OPENING = "\"“‘'(*_";
    private static final String CLOSING = "\"”’')*_";

    /** One phrase may end in these and the next begin with them, so that nobody can be sure. */
    private static final Set<String> MAY_END_CLAUSE =
            Set.of(
                    "it", "you", "this", "her", "him", "them", "us", "that", "who", "what", "in",
                    "on", "by", "up", "over", "through", "before", "after", "since", "do");

    /** "What is is like": rather another word than one too many. */
    private static final Pattern ASKS_FOR_SUBJECT =
            Pattern.compile("(?i)\\b(?:what|how|who|where|why)\\s+\\z");

    /** Shorter words are doubled for emphasis as often as by mistake: "a dark dark day". */
    private static final int LONG = 7;

    /** Finds all pairs in a block of prose; of three equal words, two pairs. */
    static Stream<RepeatedPair> in(Document document, MappedText text) {
        Stream.Builder<RepeatedPair> pairs = Stream.builder();
        Matcher pair = PAIR.matcher(text.text());
        for (int at = 0; pair.find(at); at = pair.end(1)) {
            pairs.add(new RepeatedPair(document, text, pair.toMatchResult()));
        }
        return pairs.build();
    }

    private String first() {
        return pair.group(1);
    }

    private String second() {
        return pair.group().substring(pair.end(2) - pair.start());
    }

    /** The word in lower case. */
    String word() {
        return first().toLowerCase(Locale.ROOT);
    }

    /** The text of the block before the pair, as much of it as a word may have letters. */
    String before() {
        return text.text()
                .substring(Math.max(0, pair.start() - NEAR), pair.start())
                .replace('\n', ' ');
    }

    /** The text of the block behind the pair, as much of it as two words may have. */
    String after() {
        return text.text()
                .substring(pair.end(), Math.min(text.text().length(), pair.end() + NEAR))
                .replace('\n', ' ');
    }

    /** "The the" may begin a sentence; otherwise a capital makes the two different words. */
    boolean isSlipOfFunctionWord() {
        return first().equals(second())
                || Character.isUpperCase(first().charAt(0)) && startsSentence();
    }

    private boolean startsSentence() {
        int end = pair.start();
        while (end > 0 && Character.isWhitespace(text.text().charAt(end - 1))) {
            end--;
        }
        return end == 0 || ".!?:".indexOf(text.text().charAt(end - 1)) >= 0;
    }

    /**
     * Other words may be terms ("bang bang"), code, or the end of one thing and the start of
     * another: only the very same word without anything between, which is not code on this page,
     * nor an exclamation ("surprise surprise!").
     */
    boolean isSlipOfContentWord() {
        Span whole = text.source(pair.start(), pair.end());
        String written = document.source().text(whole);
        boolean lineOfCode = pair.group(2).contains("\n") && standsAlone(whole.end());
        return first().equals(second())
                && !isCapitalized(first())
                && written.equals(pair.group())
                && !lineOfCode
                && !isExclamation()
                && document.codeSpans().stream()
                        .noneMatch(code -> code.text().strip().equals(word()));
    }

    /** As names of people and places are: "Liu Liu", "NY NY". */
    private static boolean isCapitalized(String word) {
        return Character.isUpperCase(word.charAt(0))
                && (Character.isLowerCase(word.charAt(word.length() - 1))
                        || word.length() == 2
                        || word.equals(word.toUpperCase(Locale.ROOT)));
    }

    /** Whether the word that ends at an offset is all of its line. */
    private boolean standsAlone(int end) {
        String source = document.source().text();
        int start = source.lastIndexOf('\n', end - 1) + 1;
        int rest = end;
        while (rest < source.length() && " \t".indexOf(source.charAt(rest)) >= 0) {
            rest++;
        }
        boolean last = rest == source.length() || "\r\n<".indexOf(source.charAt(rest)) >= 0;
        return last && source.substring(start, end).strip().chars().allMatch(Character::isLetter);
    }

    /**
     * Whether punctuation parts the two words from all others, or marks of emphasis or a
     * parenthesis open with them.
     */
    private boolean isExclamation() {
        String all = text.text();
        int start = text.source(pair.start(), pair.end()).start();
        if (start > 0 && "*_(".indexOf(document.source().text().charAt(start - 1)) >= 0) {
            return true;
        }
        int before = pair.start();
        while (before > 0 && Character.isWhitespace(all.charAt(before - 1))) {
            before--;
        }
        boolean begins = before == 0 || ".!?:;,(—–".indexOf(all.charAt(before - 1)) >= 0;
        return begins && pair.end() < all.length() && ".!?;,)".indexOf(all.charAt(pair.end())) >= 0;
    }

    /** Whether quotes, brackets or marks of emphasis hold just the two words. */
    boolean isSetApart() {
        String source = document.source().text();
        Span whole = text.source(pair.start(), pair.end());
        return whole.start() > 0
                && whole.end() < source.length()
                && OPENING.indexOf(source.charAt(whole.start() - 1)) >= 0
                && CLOSING.indexOf(source.charAt(whole.end())) >= 0;
    }

    /** Duran Duran, Bora Bora: both capitalised and longer than the "The The" of a slip. */
    boolean isName() {
        boolean oneLetter = first().length() == 1;
        return oneLetter
                || (Character.isUpperCase(first().charAt(0))
                        && Character.isUpperCase(second().charAt(0))
                        && first().length() > 3);
    }

    /** "as <kind> as": a placeholder that is written like an element of HTML. */
    boolean isPartedByTag() {
        Span between = text.source(pair.end(1), pair.end());
        return TAG.matcher(document.source().text(between)).find();
    }

    /** "may actually *actually* work", "ah ah ah": repeated for emphasis. */
    boolean isEmphatic() {
        String all = text.text();
        int length = first().length();
        boolean again =
                all.regionMatches(true, pair.end() + 1, first(), 0, length)
                        || (pair.start() > length
                                && all.regionMatches(
                                        true, pair.start() - length - 1, first(), 0, length));
        int second = text.source(pair.end(2), pair.end()).start();
        char before = document.source().text().charAt(second - 1);
        int first = text.source(pair.start(), pair.end(1)).start();
        boolean stressed = before == '*' || before == '_';
        return again
                || (stressed && document.source().text().charAt(Math.max(0, first - 1)) != before);
    }

    /**
     * Reports the two.
     *
     * @param functionWord whether the word is an article, a preposition or the like
     */
    Problem problem(boolean functionWord) {
        Span span = text.source(pair.start(), pair.end());
        Problem problem = new Problem(span, "\"" + first() + "\" is repeated");
        Span second = text.source(pair.end(1), pair.end());
        String written = document.source().text(second);
        String read = text.text().substring(pair.end(1), pair.end());
        // a fix must not delete markup between the two words, such as a quote mark
        if (!written.equals(read)) {
            return problem;
        }
        boolean safe =
                (functionWord && !MAY_END_CLAUSE.contains(word()) || first().length() >= LONG)
                        && !ASKS_FOR_SUBJECT.matcher(before()).find();
        return problem.fixedBy(RemovedWord.fix(document.source().text(), second, first(), safe));
    }
}
