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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports a word that is written twice in a row, also across a line break. */
@AutoService(Rule.class)
public final class RepeatedWordRule implements Rule<RepeatedWordRule.Options> {

    private static final Pattern PAIR =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_'’.@/#-])(\\p{L}{1,40})([ \\t\\n\\r\\u00a0]{1,40})(?iu:\\1)(?![\\p{L}\\p{N}_'’@/-])");

    /** Words that are correctly doubled: grammar, emphasis, interjections, types of C, names. */
    private static final Map<String, Set<String>> DOUBLED =
            Map.of(
                    "en",
                    Set.of(
                            "that", "had", "very", "many", "much", "really", "so", "too", "far",
                            "no", "yes", "ok", "ha", "bye", "blah", "knock", "tut", "there", "long",
                            "again", "half", "foo", "bar", "baz", "test", "bla", "boo", "choo",
                            "pom", "tick", "hip", "hey", "now", "hear", "never", "old", "big"),
                    "de",
                    Set.of("die", "der", "das", "sie", "den"),
                    "fr",
                    Set.of("nous", "vous"),
                    "nl",
                    Set.of("die", "dat"));

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
        Set<String> doubled = DOUBLED.getOrDefault(language, Set.of());
        List<Problem> problems = new ArrayList<>();
        for (Prose prose : document.prose()) {
            Matcher pair = PAIR.matcher(prose.text().text());
            for (int at = 0; pair.find(at); at = pair.end(1)) {
                String word = pair.group(1).toLowerCase(Locale.ROOT);
                if (!doubled.contains(word)
                        && !options.allow().contains(word)
                        && !isName(pair)
                        && !isEmphatic(document, prose.text(), pair)) {
                    problems.add(problem(document, prose.text(), pair));
                }
            }
        }
        return problems.stream();
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

    private static Problem problem(Document document, MappedText text, Matcher pair) {
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
                        List.of(new Edit(second, ""))));
    }
}
