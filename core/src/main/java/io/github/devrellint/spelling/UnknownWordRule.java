package io.github.devrellint.spelling;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.ExistingFile;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.english.EnglishSpellers;
import io.github.devrellint.spelling.evidence.ErrorEvidence;
import io.github.devrellint.spelling.evidence.SuspectWord;
import io.github.devrellint.spelling.evidence.UnknownWords;
import io.github.devrellint.spelling.site.SiteEvidence;
import io.github.devrellint.spelling.token.PageWords;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports words that no dictionary has and that {@code misspelling} does not take for errors:
 * names, terms, and the rare error that looks like one. Each once per page.
 */
@AutoService(Rule.class)
public final class UnknownWordRule implements Rule<UnknownWordRule.Options> {

    static final RuleId ID = RuleId.of("unknown-word");

    /**
     * @param words words that are right, their inflections included
     * @param dictionaries files of such words, relative to the configuration file
     */
    public record Options(List<String> words, @ExistingFile List<String> dictionaries) {}

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Severity severity() {
        return Severity.OFF;
    }

    @Override
    public Options defaults() {
        return new Options(List.of(), List.of());
    }

    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        AcceptedWords accepted =
                AcceptedWords.of(
                        site,
                        ID,
                        new MisspellingRule.Options(options.words(), options.dictionaries()));
        return EnglishSpellers.of(site, document).stream()
                .flatMap(speller -> check(document, site, speller, accepted));
    }

    private static Stream<Problem> check(
            Document document, Site site, EnglishSpeller speller, AcceptedWords accepted) {
        PageWords page = document.analysis(PageWords.KEY);
        var unknown = new UnknownWords(page, speller);
        Map<String, SuspectWord> terms = new LinkedHashMap<>();
        for (int at = 0; at < page.blocks().size(); at++) {
            Block block = page.blocks().get(at);
            for (int i = unknown.of(at).nextSetBit(0);
                    i >= 0;
                    i = unknown.of(at).nextSetBit(i + 1)) {
                Token token = block.tokens().get(i);
                String word = token.text();
                boolean term =
                        word.length() > 1
                                && !accepted.contains(word)
                                && !speller.differsInCase(word)
                                && !unknown.isTechnical(word);
                if (term) {
                    var suspect =
                            new SuspectWord(block, i, ErrorEvidence.of(speller, unknown, at, i));
                    if (suspect.evidence().weight() < SuspectWord.CERTAIN) {
                        terms.putIfAbsent(word, suspect);
                    }
                }
            }
        }
        return withoutErrors(document, site, terms);
    }

    /** What the page or the rest of the site takes for names and terms. */
    private static Stream<Problem> withoutErrors(
            Document document, Site site, Map<String, SuspectWord> terms) {
        Set<String> doubtful =
                terms.entrySet().stream()
                        .filter(term -> term.getValue().isStrong())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        if (!doubtful.isEmpty()) {
            SiteEvidence evidence = SiteEvidence.of(site, document, doubtful);
            doubtful.stream()
                    .filter(word -> terms.get(word).with(evidence).isStrong())
                    .forEach(terms::remove);
        }
        return terms.values().stream().map(term -> problem(term.block(), term.token()));
    }

    private static Problem problem(Block block, Token token) {
        Span span = block.prose().text().source(token.start(), token.end());
        return new Problem(span, "\"" + token.text() + "\" is in no dictionary");
    }
}
