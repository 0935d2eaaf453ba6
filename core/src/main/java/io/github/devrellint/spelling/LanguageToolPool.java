package io.github.devrellint.spelling;

import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/**
 * LanguageTool itself, for what the project does not do by its own means: grammar, and the spelling
 * of languages other than English. Building one takes seconds and none is safe for several threads,
 * so there is one per language and purpose, made when it is first needed, and threads take turns.
 */
final class LanguageToolPool {

    private static final ServiceKey<LanguageToolPool> KEY =
            ServiceKey.of(LanguageToolPool.class, context -> new LanguageToolPool());

    /** The variants that are meant by a language alone. */
    private static final Map<String, String> USUAL =
            Map.of("en", "en-US", "de", "de-DE", "pt", "pt-PT", "ca", "ca-ES");

    private final Map<String, Optional<Tool>> tools = new ConcurrentHashMap<>();

    private LanguageToolPool() {}

    /** A LanguageTool that some of its rules were chosen of. */
    static final class Tool {

        private final JLanguageTool tool;

        private Tool(Language language, Predicate<Rule> wanted) {
            tool = new JLanguageTool(language);
            for (Rule rule : tool.getAllRules()) {
                if (!wanted.test(rule)) {
                    tool.disableRule(rule.getId());
                }
            }
        }

        /** Checks a text; the places of the matches are offsets of the text with its markup. */
        synchronized List<RuleMatch> check(AnnotatedText text) {
            try {
                return tool.check(text);
            } catch (IOException e) {
                throw new UncheckedIOException("LanguageTool", e);
            }
        }
    }

    /**
     * The spelling of a language.
     *
     * @param tag for example {@code de} or {@code pt-BR}
     * @return empty if the module of the language is not on the class path
     */
    static Optional<Tool> spelling(Site site, String tag) {
        return of(site, "spelling " + tag, tag, Rule::isDictionaryBasedSpellingRule);
    }

    /** The grammar of a language: everything but spelling, see {@link #spelling}. */
    static Optional<Tool> grammar(Site site, String tag) {
        return of(site, "grammar " + tag, tag, rule -> !rule.isDictionaryBasedSpellingRule());
    }

    private static Optional<Tool> of(Site site, String key, String tag, Predicate<Rule> wanted) {
        return site.context()
                .service(KEY)
                .tools
                .computeIfAbsent(
                        key, ignored -> language(tag).map(language -> new Tool(language, wanted)));
    }

    private static Optional<Language> language(String tag) {
        String plain = tag.split("-", 2)[0];
        return Stream.of(USUAL.getOrDefault(tag, tag), tag, USUAL.getOrDefault(plain, plain), plain)
                .filter(Languages::isLanguageSupported)
                .findFirst()
                .map(Languages::getLanguageForShortCode);
    }

    /**
     * Says that the modules of languages are missing, as a text of notices.
     *
     * @param what of a language is not checked
     */
    static String missing(String what) {
        return "the %s of language '{}' is not checked: add org.languagetool:language-{,}:%s to the class path"
                .formatted(what, JLanguageTool.VERSION);
    }
}
