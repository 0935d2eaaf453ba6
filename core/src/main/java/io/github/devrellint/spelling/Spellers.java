package io.github.devrellint.spelling;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The spellers of a run, one per variant of English, made when a page first needs one. */
final class Spellers {

    private final Map<String, Speller> spellers = new ConcurrentHashMap<>();

    private Spellers() {}

    /** The speller for a document, or empty if the document is not in English. */
    static Optional<Speller> of(Site site, Document document) {
        String language = site.language(document);
        return isEnglish(language) ? Optional.of(of(site, language)) : Optional.empty();
    }

    /** The speller for a variant of English: {@code en}, {@code en-US} or {@code en-GB}. */
    static Speller of(Site site, String language) {
        return site.service(Spellers.class, ignored -> new Spellers())
                .spellers
                .computeIfAbsent(language, Spellers::make);
    }

    static boolean isEnglish(String language) {
        return language.equals("en") || language.startsWith("en-");
    }

    private static Speller make(String language) {
        return switch (language) {
            case "en-US" -> new Speller(WordList.of("en_US"), Variant.of(false));
            case "en-GB" -> new Speller(WordList.of("en_GB"), Variant.of(true));
            default -> new Speller(WordList.of("en_US", "en_GB"), Variant.NONE);
        };
    }
}
