package io.github.devrellint.spelling;

import io.github.devrellint.site.Site;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The spellers of a run, one per language, made when a page first needs one. */
final class Spellers {

    private final Map<String, Speller> spellers = new ConcurrentHashMap<>();

    Spellers(Site site) {}

    /** Returns the speller of a language tag. */
    Speller of(String language) {
        return spellers.computeIfAbsent(
                language, tag -> new Speller(WordList.of("en_US", "en_GB")));
    }
}
