package io.github.devrellint.spelling;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.ExistingFile;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import io.github.devrellint.spelling.PageWords.Block;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports words that are very probably wrong and says which were meant. A word that is merely
 * unknown is left to {@code unknown-word}.
 */
@AutoService(Rule.class)
public final class MisspellingRule implements Rule<MisspellingRule.Options> {

    /** Evidence from this weight on is reported. */
    static final double STRONG = -0.3;

    /** Evidence from this weight on stands whatever the other pages of the site have. */
    static final double CERTAIN = 6;

    private static final int SHORT = 4;

    /**
     * @param words words that are right, their inflections included
     * @param dictionaries files of such words, relative to the configuration file
     */
    public record Options(List<String> words, @ExistingFile List<String> dictionaries) {}

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
    public void prepare(List<Path> files, Site site) {
        String language = site.context().config().language();
        if (EnglishSpellers.isEnglish(language)) {
            EnglishSpellers.of(site, language).load();
        }
    }

    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        AcceptedWords accepted = AcceptedWords.of(site, options);
        return EnglishSpellers.of(site, document)
                .map(speller -> check(document, site, speller, accepted))
                .orElseGet(() -> OtherLanguageSpelling.check(document, site, accepted));
    }

    private static Stream<Problem> check(
            Document document, Site site, EnglishSpeller speller, AcceptedWords accepted) {
        PageWords page = document.analysis(PageWords.KEY);
        var unknown = new UnknownWords(page, speller);
        RealWordErrors realWords = speller.realWords();
        List<Problem> problems = new ArrayList<>();
        List<Suspect> suspects = new ArrayList<>();
        for (int at = 0; at < page.blocks().size(); at++) {
            Block block = page.blocks().get(at);
            if (!site.isForeign(block.prose())) {
                for (int i = 0; i < block.tokens().size(); i++) {
                    if (!unknown.of(at).get(i)) {
                        known(page, block, i, realWords, accepted).ifPresent(problems::add);
                    } else if (!accepted.contains(block.tokens().get(i).text())
                            && page.isUnbroken(block, i)) {
                        ErrorEvidence evidence = ErrorEvidence.of(speller, unknown, at, i);
                        if (evidence.weight() >= STRONG) {
                            suspects.add(new Suspect(block, i, evidence));
                        }
                    }
                }
            }
        }
        if (unknown.isExhausted()) {
            site.context()
                    .notices()
                    .add(
                            document.path().getFileName()
                                    + ": more than "
                                    + UnknownWords.MOST_COMPARED
                                    + " different unknown words; of the rest, only common misspellings are reported");
        }
        return Stream.concat(
                problems.stream(), reported(document, site, speller, unknown, suspects));
    }

    /** An unknown word whose page does not speak for it. */
    private record Suspect(Block block, int index, ErrorEvidence evidence) {

        Token token() {
            return block.tokens().get(index);
        }

        String word() {
            return token().text();
        }

        /** Whether to ask the rest of the site: of a short word always, as near any other. */
        boolean isDoubtful() {
            return evidence.weight() < CERTAIN || word().length() <= SHORT;
        }
    }

    /** The suspects that the rest of the site does not speak for either. */
    private static Stream<Problem> reported(
            Document document,
            Site site,
            EnglishSpeller speller,
            UnknownWords unknown,
            List<Suspect> suspects) {
        Set<String> doubtful =
                suspects.stream()
                        .filter(Suspect::isDoubtful)
                        .map(Suspect::word)
                        .collect(Collectors.toSet());
        if (doubtful.isEmpty()) {
            return suspects.stream().map(suspect -> misspelled(suspect, speller, unknown));
        }
        SiteEvidence evidence = SiteEvidence.of(site, document, doubtful);
        return suspects.stream()
                .map(
                        suspect ->
                                new Suspect(
                                        suspect.block(),
                                        suspect.index(),
                                        suspect.evidence().with(evidence, suspect.word())))
                .filter(suspect -> suspect.evidence().weight() >= STRONG)
                .map(suspect -> misspelled(suspect, speller, unknown));
    }

    private static Problem misspelled(
            Suspect suspect, EnglishSpeller speller, UnknownWords unknown) {
        Token token = suspect.token();
        Span span = suspect.block().prose().text().source(token.start(), token.end());
        List<String> better =
                speller.suggestions(
                        token.text(), unknown.mayCompare(token.text()), unknown.page()::has);
        Problem problem =
                new Problem(span, "\"" + token.text() + "\" is misspelled")
                        .suggesting(better)
                        .because(suspect.evidence().explain());
        if (better.isEmpty()) {
            return problem;
        }
        Fix fix = Fix.replace(span, better.get(0));
        boolean safe =
                unknown.mayCompare(token.text())
                        && FixSafety.isSafe(speller, token, suspect.evidence(), better.get(0));
        return problem.fixedBy(new Fix(fix.description(), safe, fix.edits()));
    }

    private static Optional<Problem> known(
            PageWords page,
            Block block,
            int index,
            RealWordErrors realWords,
            AcceptedWords accepted) {
        Token token = block.tokens().get(index);
        Optional<String> own = realWords.speller().ownVariant(token.text());
        Optional<RealWordErrors.Slip> slip =
                own.isPresent() ? Optional.empty() : realWords.find(page, block, index);
        if (own.isEmpty() && slip.isEmpty() || accepted.contains(token.text())) {
            return Optional.empty(); // as for nearly all words: no lambda for each
        }
        return Optional.of(
                own.isPresent()
                        ? otherVariant(block, token, own.get())
                        : slip(block, token, slip.get()));
    }

    private static Problem slip(Block block, Token token, RealWordErrors.Slip slip) {
        Span span = block.prose().text().source(token.start(), slip.end());
        String word = block.prose().text().text().substring(token.start(), slip.end());
        String meant = Suggestions.cased(token.text(), slip.meant());
        Fix fix = Fix.replace(span, meant);
        return new Problem(span, "\"" + word + "\" instead of \"" + meant + "\"")
                .suggesting(List.of(meant))
                .because("the words beside it")
                .fixedBy(new Fix(fix.description(), false, fix.edits()))
                .atMost(Severity.WARNING);
    }

    private static Problem otherVariant(Block block, Token token, String own) {
        Span span = block.prose().text().source(token.start(), token.end());
        String right = Suggestions.cased(token.text(), own);
        return new Problem(span, "\"" + token.text() + "\" is of another variant of English")
                .suggesting(List.of(right))
                .fixedBy(Fix.replace(span, right));
    }
}
