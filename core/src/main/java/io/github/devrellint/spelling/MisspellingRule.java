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
import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.english.EnglishSpellers;
import io.github.devrellint.spelling.english.RealWordErrors;
import io.github.devrellint.spelling.english.Suggestions;
import io.github.devrellint.spelling.evidence.ErrorEvidence;
import io.github.devrellint.spelling.evidence.SuspectWord;
import io.github.devrellint.spelling.evidence.UnknownWords;
import io.github.devrellint.spelling.site.SiteEvidence;
import io.github.devrellint.spelling.token.PageWords;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports words that are very probably wrong and says which were meant. A word that is merely
 * unknown is left to {@code unknown-word}.
 */
@AutoService(Rule.class)
public final class MisspellingRule implements Rule<MisspellingRule.Options> {

    static final RuleId ID = RuleId.of("misspelling");

    /** The names of licences: legal texts of somebody else, which nobody may correct. */
    private static final Pattern LICENCE = Pattern.compile("(LICEN[SC]E|COPYING)([-_.].*)?");

    /**
     * @param words words that are right, their inflections included
     * @param dictionaries files of such words, relative to the configuration file
     */
    public record Options(List<String> words, @ExistingFile List<String> dictionaries) {

        /** These words and others. */
        Options and(Options others) {
            return new Options(
                    joined(words, others.words), joined(dictionaries, others.dictionaries));
        }

        private static List<String> joined(List<String> some, List<String> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }

    @Override
    public RuleId id() {
        return ID;
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
        if (LICENCE.matcher(document.path().getFileName().toString()).matches()) {
            return Stream.empty();
        }
        AcceptedWords accepted = AcceptedWords.of(site, ID, options);
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
        List<SuspectWord> suspects = new ArrayList<>();
        for (int at = 0; at < page.blocks().size(); at++) {
            Block block = page.blocks().get(at);
            if (!site.isForeign(block.prose())) {
                for (int i = 0; i < block.tokens().size(); i++) {
                    if (!unknown.of(at).get(i)) {
                        known(page, block, i, realWords, accepted).ifPresent(problems::add);
                    } else if (!accepted.contains(block.tokens().get(i).text())
                            && page.markup(block, i).isUnbroken()) {
                        var suspect =
                                new SuspectWord(
                                        block, i, ErrorEvidence.of(speller, unknown, at, i));
                        if (suspect.isStrong()) {
                            suspects.add(suspect);
                        } else {
                            known(page, block, i, realWords, accepted).ifPresent(problems::add);
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

    /** The suspects that the rest of the site does not speak for either. */
    private static Stream<Problem> reported(
            Document document,
            Site site,
            EnglishSpeller speller,
            UnknownWords unknown,
            List<SuspectWord> suspects) {
        Set<String> doubtful =
                suspects.stream()
                        .filter(SuspectWord::isDoubtful)
                        .map(SuspectWord::word)
                        .collect(Collectors.toSet());
        if (doubtful.isEmpty()) {
            return suspects.stream().map(suspect -> suspect.problem(speller, unknown));
        }
        SiteEvidence evidence = SiteEvidence.of(site, document, doubtful);
        return suspects.stream()
                .map(suspect -> suspect.with(evidence))
                .filter(SuspectWord::isStrong)
                .map(suspect -> suspect.problem(speller, unknown));
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
