package io.github.devrellint.spelling.english;

import io.github.devrellint.context.InProcessCache;
import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The spellers, one per variant of English, made when a page first needs one. */
public final class EnglishSpellers {

    private static final InProcessCache.Key<EnglishSpellers> KEY =
            InProcessCache.Key.of(EnglishSpellers.class, EnglishSpellers::new);

    private final Map<String, EnglishSpeller> spellers = new ConcurrentHashMap<>();

    private EnglishSpellers() {}

    /** The speller for a document, or empty if the document is not in English. */
    public static Optional<EnglishSpeller> of(Site site, Document document) {
        String language = site.language(document);
        return isEnglish(language) ? Optional.of(of(site, language)) : Optional.empty();
    }

    /** The speller for a variant of English: {@code en}, {@code en-US} or {@code en-GB}. */
    public static EnglishSpeller of(Site site, String language) {
        return site.context()
                .inProcessCache()
                .get(KEY)
                .spellers
                .computeIfAbsent(language, EnglishSpellers::make);
    }

    /** Whether a language tag is one of English. */
    public static boolean isEnglish(String language) {
        return language.equals("en") || language.startsWith("en-");
    }

    private static EnglishSpeller make(String language) {
        return switch (language) {
            case "en-US" ->
                    new EnglishSpeller(LanguageToolWords.of("en_US"), EnglishVariant.of(false));
            case "en-GB" ->
                    new EnglishSpeller(LanguageToolWords.of("en_GB"), EnglishVariant.of(true));
            default ->
                    new EnglishSpeller(LanguageToolWords.of("en_US", "en_GB"), EnglishVariant.NONE);
        };
    }
}
