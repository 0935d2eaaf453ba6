package io.github.devrellint.spelling;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import io.github.devrellint.spelling.PageWords.Block;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reports words that no dictionary has and that {@code misspelling} does not take for errors:
 * names, terms, and the rare error that looks like one. Each once per page.
 */
@AutoService(Rule.class)
public final class UnknownWordRule implements Rule<UnknownWordRule.Options> {

    /**
     * @param words words that are right, their inflections included
     * @param dictionaries files of such words, relative to the configuration file
     */
    public record Options(List<String> words, List<String> dictionaries) {}

    @Override
    public RuleId id() {
        return RuleId.of("unknown-word");
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
        AcceptedWords personal =
                AcceptedWords.of(
                        site, new MisspellingRule.Options(options.words(), options.dictionaries()));
        return EnglishSpellers.of(site, document).stream()
                .flatMap(speller -> check(document, speller, personal));
    }

    private static Stream<Problem> check(
            Document document, EnglishSpeller speller, AcceptedWords personal) {
        PageWords page = document.analysis(PageWords.KEY);
        Set<String> seen = new HashSet<>();
        return page.blocks().stream()
                .flatMap(
                        block ->
                                inNoDictionary(block, page, speller, personal)
                                        .filter(token -> seen.add(token.text()))
                                        .map(token -> problem(block, token)));
    }

    private static Stream<Token> inNoDictionary(
            Block block, PageWords page, EnglishSpeller speller, AcceptedWords personal) {
        BitSet unknown = speller.unknown(block.tokens());
        return unknown.stream()
                .filter(i -> isTerm(block.tokens().get(i).text(), page, speller, personal))
                .filter(
                        i ->
                                ErrorEvidence.of(speller, page, block, i, unknown).weight()
                                        < MisspellingRule.STRONG)
                .mapToObj(block.tokens()::get);
    }

    private static boolean isTerm(
            String word, PageWords page, EnglishSpeller speller, AcceptedWords personal) {
        return word.length() > 1
                && !personal.contains(word)
                && !speller.differsInCase(word)
                && !page.isTechnical(word);
    }

    private static Problem problem(Block block, Token token) {
        Span span = block.prose().text().source(token.start(), token.end());
        return new Problem(span, "\"" + token.text() + "\" is in no dictionary");
    }
}
