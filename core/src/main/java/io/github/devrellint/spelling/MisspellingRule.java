package io.github.devrellint.spelling;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import io.github.devrellint.spelling.PageWords.Block;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reports words that are very probably wrong and says which were meant. A word that is merely
 * unknown is left to {@code unknown-word}.
 */
@AutoService(Rule.class)
public final class MisspellingRule implements Rule<MisspellingRule.Options> {

    /** ErrorEvidence from this weight on is reported. */
    static final double STRONG = -2.7;

    /**
     * @param words words that are right, their inflections included
     * @param dictionaries files of such words, relative to the configuration file
     */
    public record Options(List<String> words, List<String> dictionaries) {}

    @Override
    public RuleId id() {
        return RuleId.of("misspelling");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Options defaults() {
        return new Options(List.of(), List.of());
    }

    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        AcceptedWords personal = AcceptedWords.of(site, options);
        return EnglishSpellers.of(site, document)
                .map(speller -> check(document, site, speller, personal))
                .orElseGet(() -> OtherLanguageSpelling.check(document, site, personal));
    }

    private static Stream<Problem> check(
            Document document, Site site, EnglishSpeller speller, AcceptedWords personal) {
        PageWords page = document.analysis(PageWords.KEY);
        return page.blocks().stream()
                .filter(block -> !site.isForeign(block.prose()))
                .flatMap(block -> check(block, page, speller, personal));
    }

    private static Stream<Problem> check(
            Block block, PageWords page, EnglishSpeller speller, AcceptedWords personal) {
        List<Token> tokens = block.tokens();
        RealWordErrors realWords = speller.realWords();
        BitSet unknown = speller.unknown(tokens);
        return IntStream.range(0, tokens.size())
                .filter(i -> !personal.contains(tokens.get(i).text()))
                .mapToObj(
                        i ->
                                unknown.get(i)
                                        ? judge(block, i, page, speller, unknown)
                                        : misplaced(block, i, page, realWords))
                .flatMap(Stream::ofNullable);
    }

    private static Problem misplaced(
            Block block, int index, PageWords page, RealWordErrors realWords) {
        Token token = block.tokens().get(index);
        Optional<String> own = realWords.speller().ownVariant(token.text());
        if (own.isPresent()) {
            return otherVariant(block, token, own.get());
        }
        return realWords
                .find(page, block, index)
                .map(
                        slip -> {
                            Span span = block.prose().text().source(token.start(), slip.end());
                            String word =
                                    block.prose()
                                            .text()
                                            .text()
                                            .substring(token.start(), slip.end());
                            String meant = Suggestions.cased(token.text(), slip.meant());
                            Fix fix = Fix.replace(span, meant);
                            return new Problem(
                                            span, "\"" + word + "\" instead of \"" + meant + "\"")
                                    .suggesting(List.of(meant))
                                    .because(slip.evidence().explain())
                                    .fixedBy(new Fix(fix.description(), false, fix.edits()));
                        })
                .orElse(null);
    }

    private static Problem otherVariant(Block block, Token token, String own) {
        Span span = block.prose().text().source(token.start(), token.end());
        String right = Suggestions.cased(token.text(), own);
        return new Problem(span, "\"" + token.text() + "\" is of another variant of English")
                .suggesting(List.of(right))
                .fixedBy(Fix.replace(span, right));
    }

    private static Problem judge(
            Block block, int index, PageWords page, EnglishSpeller speller, BitSet unknown) {
        ErrorEvidence evidence = ErrorEvidence.of(speller, page, block, index, unknown);
        if (evidence.weight() < STRONG) {
            return null;
        }
        Token token = block.tokens().get(index);
        Span span = block.prose().text().source(token.start(), token.end());
        Suggestions better = speller.suggestions(token.text());
        Problem problem =
                new Problem(span, "\"" + token.text() + "\" is misspelled")
                        .suggesting(better.words())
                        .because(evidence.explain());
        return better.words().isEmpty() ? problem : problem.fixedBy(fix(span, better));
    }

    private static Fix fix(Span span, Suggestions better) {
        Fix fix = Fix.replace(span, better.words().get(0));
        return better.unambiguous() ? fix : new Fix(fix.description(), false, fix.edits());
    }
}
