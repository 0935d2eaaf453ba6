package io.github.devrellint.spelling;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Prose;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.RuleMatch;

/**
 * LanguageTool's own rules over the prose, its spelling rules left out. Off by default: building
 * LanguageTool takes seconds.
 */
@AutoService(Rule.class)
public final class GrammarRule implements Rule<GrammarRule.Options> {

    /** What {@code misspelling} and {@code repeated-word} report already. */
    private static final Set<String> REPORTED_ELSEWHERE =
            Set.of("ENGLISH_WORD_REPEAT_RULE", "WORD_REPEAT_RULE", "EN_A_VS_AN");

    /** Code reads like a name to a rule of grammar. */
    private static final String CODE = "Code";

    private static final int SUGGESTIONS = 5;

    /**
     * @param categories LanguageTool's categories to use, for example {@code GRAMMAR}; empty for
     *     all
     * @param disabled LanguageTool's rules to leave out, by their ids
     */
    public record Options(List<String> categories, List<String> disabled) {

        /** Refuses categories that LanguageTool does not have. */
        public Options {
            GrammarCategories.requireKnown(categories);
        }
    }

    @Override
    public RuleId id() {
        return RuleId.of("grammar");
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
    public boolean isSlow() {
        return true;
    }

    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        String language = site.language(document);
        Optional<LanguageToolPool.Tool> tool = LanguageToolPool.grammar(site, language);
        if (tool.isEmpty()) {
            site.context().notices().add(LanguageToolPool.missing("grammar"), language);
            return Stream.empty();
        }
        return document.prose().stream().flatMap(prose -> check(prose, tool.get(), options));
    }

    private static Stream<Problem> check(Prose prose, LanguageToolPool.Tool tool, Options options) {
        return tool.check(annotated(prose.text().text())).stream()
                .filter(match -> !REPORTED_ELSEWHERE.contains(match.getRule().getId()))
                .filter(match -> !options.disabled().contains(match.getRule().getId()))
                .filter(
                        match ->
                                options.categories().isEmpty()
                                        || options.categories().contains(category(match)))
                .map(match -> problem(prose, match));
    }

    private static String category(RuleMatch match) {
        return match.getRule().getCategory().getId().toString();
    }

    private static AnnotatedText annotated(String text) {
        var builder = new AnnotatedTextBuilder();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == MappedText.PLACEHOLDER) {
                builder.addText(text.substring(start, i));
                builder.addMarkup(text.substring(i, i + 1), CODE);
                start = i + 1;
            }
        }
        return builder.addText(text.substring(start)).build();
    }

    private static Problem problem(Prose prose, RuleMatch match) {
        Span span = prose.text().source(match.getFromPos(), match.getToPos());
        String message =
                match.getMessage().replace("<suggestion>", "\"").replace("</suggestion>", "\"");
        return new Problem(span, message + " (" + match.getRule().getId() + ")")
                .suggesting(match.getSuggestedReplacements().stream().limit(SUGGESTIONS).toList());
    }
}
