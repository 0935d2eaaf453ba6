package io.github.devrellint.config;

import io.github.devrellint.base.DidYouMean;
import java.util.List;
import java.util.Locale;

/**
 * The languages that prose can be in: those that LanguageTool has a module for, see
 * https://dev.languagetool.org/languages.
 */
final class LanguageTags {

    private static final List<String> KNOWN =
            List.of(
                    "ar", "ast", "be", "br", "ca", "crh", "da", "de", "el", "en", "eo", "es", "fa",
                    "fr", "ga", "gl", "it", "ja", "km", "lt", "ml", "nl", "pl", "pt", "ro", "ru",
                    "sk", "sl", "sr", "sv", "ta", "tl", "uk", "zh");

    private LanguageTags() {}

    /** Whether a tag, {@code de} or {@code de-AT}, is of one of them. */
    static boolean isKnown(String tag) {
        return tag.matches("[a-z]{2,3}(-[A-Za-z0-9]+)*") && KNOWN.contains(tag.split("-")[0]);
    }

    /** What is wrong with a tag that is not known. */
    static String problem(String tag) {
        String known =
                "; known are " + String.join(", ", KNOWN) + ", each with a region or without";
        return "unknown language '" + tag + "'" + meant(tag) + known;
    }

    /** The tag that was meant by the name of a language, or by a tag in other letter case. */
    private static String meant(String tag) {
        for (String code : KNOWN) {
            String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
            if (tag.equalsIgnoreCase(name)) {
                return DidYouMean.phrase(code, List.of(code));
            }
        }
        String canonical = Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
        return isKnown(canonical) ? DidYouMean.phrase(canonical, List.of(canonical)) : "";
    }
}
