package io.github.devrellint.text;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Prose;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports a word that is written twice in a row, also across a line break. */
@AutoService(Rule.class)
public final class RepeatedWordRule implements Rule<RepeatedWordRule.Options> {

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
        List<RepeatedPair> pairs =
                document.prose().stream()
                        .filter(prose -> WordPairs.mayBeIn(prose.text().text()))
                        .map(prose -> new Block(prose, wrong(document, prose, language, options)))
                        // last, as it looks at the whole block
                        .filter(block -> !block.pairs.isEmpty())
                        .filter(block -> isRead(block.prose, language, site))
                        .flatMap(block -> block.pairs.stream())
                        .toList();
        Map<String, Long> counts =
                pairs.stream()
                        .collect(Collectors.groupingBy(RepeatedPair::word, Collectors.counting()));
        return pairs.stream()
                .filter(pair -> isSlip(pair, language, counts.get(pair.word())))
                .map(pair -> pair.problem(WORDS.isFunctionWord(language, pair.word())));
    }

    private record Block(Prose prose, List<RepeatedPair> pairs) {}

    private static List<RepeatedPair> wrong(
            Document document, Prose prose, String language, Options options) {
        return RepeatedPair.in(document, prose.text())
                .filter(pair -> isWrong(pair, language, options))
                .toList();
    }

    private static boolean isRead(Prose prose, String language, Site site) {
        return !language.equals("en") || !site.isForeign(prose);
    }

    private static boolean isWrong(RepeatedPair pair, String language, Options options) {
        return !options.allow().contains(pair.word())
                && !WORDS.mayBeDoubled(language, pair.word())
                && !pair.isName()
                && !WORDS.isGrammar(language, pair.before(), pair.word(), pair.after())
                && !pair.isPartedByTag()
                && !pair.isSetApart()
                && !pair.isEmphatic();
    }

    /**
     * @param count how often the document repeats this word: more than once, it is meant
     */
    private static boolean isSlip(RepeatedPair pair, String language, long count) {
        return WORDS.isFunctionWord(language, pair.word())
                ? pair.isSlipOfFunctionWord()
                : language.equals("en") && count == 1 && pair.isSlipOfContentWord();
    }
}
