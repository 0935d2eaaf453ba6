package io.github.devrellint.spelling;

import io.github.devrellint.config.ConfigException;
import io.github.devrellint.context.Notices;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.site.Site;
import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.english.EnglishSpellers;
import io.github.devrellint.spelling.evidence.UnknownWords;
import io.github.devrellint.spelling.token.PageWords;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.spelling.token.Tokenizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.RuleMatch;

/**
 * The spelling of languages other than English, by LanguageTool's module of the language where it
 * is on the class path. What is no word to the {@link Tokenizer}, and what technical English knows,
 * is left alone.
 */
final class OtherLanguageSpelling {

    private static final int SUGGESTIONS = 5;

    private OtherLanguageSpelling() {}

    /**
     * Returns the misspellings of a document.
     *
     * @throws ConfigException if the configuration names a language whose module is missing; where
     *     a page merely seems to be in such a language, that is a notice
     */
    static Stream<Problem> check(Document document, Site site, AcceptedWords accepted) {
        String language = site.language(document);
        Optional<LanguageToolPool.Tool> tool = LanguageToolPool.spelling(site, language);
        if (tool.isEmpty()) {
            String message = LanguageToolPool.missing("spelling");
            if (site.context().config().language().equals(language)) {
                throw new ConfigException(Notices.about(Set.of(language), message));
            }
            site.context().notices().add(message, language);
            return Stream.empty();
        }
        EnglishSpeller english = EnglishSpellers.of(site, "en");
        PageWords page = document.analysis(PageWords.KEY);
        var unknown = new UnknownWords(page, english);
        return page.blocks().stream()
                .flatMap(block -> check(block, tool.get(), english, unknown, accepted));
    }

    private static Stream<Problem> check(
            Block block,
            LanguageToolPool.Tool tool,
            EnglishSpeller english,
            UnknownWords unknown,
            AcceptedWords accepted) {
        Map<Integer, Token> words =
                block.tokens().stream()
                        .filter(token -> !english.vocabulary().knows(token.text()))
                        .filter(token -> !accepted.contains(token.text()))
                        .filter(token -> !unknown.isTechnical(token.text()))
                        .collect(Collectors.toMap(Token::start, Function.identity()));
        if (words.isEmpty()) {
            return Stream.empty();
        }
        AnnotatedText text =
                new AnnotatedTextBuilder().addText(block.prose().text().text()).build();
        return tool.check(text).stream()
                .filter(match -> words.containsKey(match.getFromPos()))
                .map(match -> problem(block, words.get(match.getFromPos()), match));
    }

    private static Problem problem(Block block, Token token, RuleMatch match) {
        Span span = block.prose().text().source(token.start(), token.end());
        List<String> better = match.getSuggestedReplacements().stream().limit(SUGGESTIONS).toList();
        Problem problem =
                new Problem(span, "\"" + token.text() + "\" is misspelled").suggesting(better);
        if (better.isEmpty()) {
            return problem;
        }
        Fix fix = Fix.replace(span, better.get(0));
        return problem.fixedBy(new Fix(fix.description(), false, fix.edits()));
    }
}
