package io.github.devrellint.spelling.english;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The indefinite article: "a error", "an user". Says something only where the sound of the next
 * word is beyond doubt, so never before acronyms, names and letters.
 */
final class IndefiniteArticle {

    /** "a" and "an" stand before these as letters or by mistake for something else. */
    private static final Set<String> NO_NOUNS =
            Set.of(
                    "and", "are", "for", "nor", "not", "off", "one", "out", "per", "the", "via",
                    "was", "all", "any", "its", "their", "these", "those", "this", "that", "into",
                    "our", "upon", "unless", "until", "other", "others", "only");

    private static final Pattern LIKE_YOU =
            Pattern.compile(
                    "uni(?!n|m).*|unary.*|us[aeu].*|usi.*|ut[ei].*|uk.*|ur[aio].*|ub[iu].*|eu.*|ew.*|one(?!r|ir).*|once.*|oui.*");

    private static final Pattern LIKE_UN =
            Pattern.compile("uni[nm].*|unide.*|unig[hn].*|unill.*|unirr.*|uniss.*");
    private static final Pattern SILENT_H = Pattern.compile("hour.*|honest.*|honou?r.*|heir.*");
    private static final Pattern ANY_H = Pattern.compile("herb.*|hist.*|homage.*|h.{0,3}");
    private static final Pattern NO_VOWEL = Pattern.compile("[^aeiou]*");

    private IndefiniteArticle() {}

    /**
     * Returns the article that belongs before a word.
     *
     * @param article as it is written, in lower case
     * @param next the word behind it, in lower case
     * @return nothing where the article is right or nobody can tell
     */
    static Optional<String> meant(String article, String next) {
        boolean judged = (article.equals("a") || article.equals("an")) && next.length() > 2;
        if (!judged || NO_NOUNS.contains(next) || NO_VOWEL.matcher(next).matches()) {
            return Optional.empty();
        }
        return before(next).filter(right -> !right.equals(article));
    }

    private static Optional<String> before(String word) {
        char first = word.charAt(0);
        if (first == 'h') {
            if (SILENT_H.matcher(word).matches()) {
                return Optional.of("an");
            }
            return ANY_H.matcher(word).matches() ? Optional.empty() : Optional.of("a");
        }
        if ("aeiou".indexOf(first) < 0) {
            return Optional.of("a");
        }
        boolean consonant = LIKE_YOU.matcher(word).matches() && !LIKE_UN.matcher(word).matches();
        return Optional.of(consonant ? "a" : "an");
    }
}
