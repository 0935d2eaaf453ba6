package io.github.devrellint.spelling.english;

import io.github.devrellint.spelling.evidence.ErrorEvidence;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Explains a word that no dictionary has by words that it has: "unmockable", "taskrunner",
 * "templatize". Whether that makes a word right is for {@link ErrorEvidence} to weigh: "comming" is
 * "comm" with "ing", too.
 *
 * @param known whether a part is a word in its own right
 * @param prefixes that are taken off
 * @param suffixes that are taken off
 * @param compounds whether two words make a word
 */
public record WordFormation(
        Predicate<String> known, List<String> prefixes, List<Suffix> suffixes, boolean compounds) {

    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_HALF = 3;

    private static final List<String> PREFIXES =
            List.of(
                    "anti", "auto", "bi", "co", "counter", "cross", "cyber", "de", "dis", "e", "en",
                    "ex", "extra", "geo", "hyper", "in", "inter", "intra", "macro", "mega", "meta",
                    "micro", "mid", "mini", "mis", "mono", "multi", "nano", "neo", "neuro", "non",
                    "omni", "out", "over", "para", "poly", "post", "pre", "pro", "proto", "pseudo",
                    "quasi", "re", "semi", "sub", "super", "tele", "tera", "trans", "tri", "ultra",
                    "un", "under", "uni", "up", "vice");

    /** What is taken off the end, and what may stand there instead. */
    record Suffix(String ending, List<String> instead) {}

    /** Endings of inflected forms, then those that make other words. */
    private static final List<Suffix> INFLECTIONS =
            List.of(
                    new Suffix("s", List.of("")),
                    new Suffix("es", List.of("", "e")),
                    new Suffix("ies", List.of("y")),
                    new Suffix("ed", List.of("", "e")),
                    new Suffix("ied", List.of("y")),
                    new Suffix("ing", List.of("", "e")),
                    new Suffix("er", List.of("", "e")),
                    new Suffix("ers", List.of("", "e")));

    private static final List<String> ENDINGS =
            List.of(
                    "ee",
                    "ees",
                    "or",
                    "ors",
                    "ly",
                    "able",
                    "ably",
                    "ability",
                    "ness",
                    "less",
                    "ful",
                    "ish",
                    "ism",
                    "ist",
                    "ists",
                    "ity",
                    "ify",
                    "ified",
                    "ifies",
                    "ifying",
                    "ification",
                    "ize",
                    "ized",
                    "izes",
                    "izing",
                    "ization",
                    "ise",
                    "ised",
                    "ises",
                    "ising",
                    "isation",
                    "y",
                    "ward",
                    "wards",
                    "wise",
                    "like",
                    "fest",
                    "athon",
                    "ology",
                    "verse",
                    "ware");

    private static final List<String> INSTEAD = List.of("", "e", "y", "le", "o");

    private static final List<Suffix> SUFFIXES =
            Stream.concat(
                            INFLECTIONS.stream(),
                            ENDINGS.stream().map(ending -> new Suffix(ending, INSTEAD)))
                    .toList();

    /** Explains words by any affix and by compounding. */
    static WordFormation of(Predicate<String> known) {
        return new WordFormation(known, PREFIXES, SUFFIXES, true);
    }

    /** Explains nothing but regular inflections: plurals, participles, agents. */
    public static WordFormation inflections(Predicate<String> known) {
        return new WordFormation(known, List.of(), INFLECTIONS, false);
    }

    /** How a word is made. */
    public enum Kind {
        PREFIX,
        SUFFIX,
        COMPOUND,
        NONE
    }

    /** Tells how a part and an affix, or two parts, make the word; in lower case. */
    Kind explain(String word) {
        if (word.length() < SHORTEST_STEM + 1) {
            return Kind.NONE;
        }
        if (hasSuffix(word, 0)) {
            return Kind.SUFFIX;
        }
        if (hasPrefix(word, 0)) {
            return Kind.PREFIX;
        }
        return compounds && isCompound(word) ? Kind.COMPOUND : Kind.NONE;
    }

    /** Whether a part and an affix, or two parts, make the word; in lower case. */
    public boolean explains(String word) {
        return explains(word, 0);
    }

    private boolean explains(String word, int depth) {
        if (depth > 2 || word.length() < SHORTEST_STEM + 1) {
            return false;
        }
        return compounds && isCompound(word) || hasPrefix(word, depth) || hasSuffix(word, depth);
    }

    private boolean isWord(String part, int depth) {
        return part.length() >= SHORTEST_STEM && (known.test(part) || explains(part, depth + 1));
    }

    private boolean isCompound(String word) {
        for (int i = SHORTEST_HALF; i <= word.length() - SHORTEST_HALF; i++) {
            if (known.test(word.substring(0, i)) && known.test(word.substring(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPrefix(String word, int depth) {
        return prefixes.stream()
                .anyMatch(
                        prefix ->
                                word.startsWith(prefix)
                                        && isWord(word.substring(prefix.length()), depth));
    }

    private boolean hasSuffix(String word, int depth) {
        for (Suffix suffix : suffixes) {
            if (word.endsWith(suffix.ending)) {
                String stem = word.substring(0, word.length() - suffix.ending.length());
                if (suffix.instead.stream().anyMatch(end -> isWord(stem + end, depth))
                        || isDoubled(stem) && isWord(stem.substring(0, stem.length() - 1), depth)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "debugg" of "debuggable"; regularly only behind one syllable: "edited", not "editted". */
    private boolean isDoubled(String stem) {
        int last = stem.length() - 1;
        return last > 1
                && stem.charAt(last) == stem.charAt(last - 1)
                && (compounds || syllables(stem) == 1);
    }

    /** How many groups of vowels a word has. */
    static int syllables(String word) {
        int count = 0;
        boolean vowel = false;
        for (int i = 0; i < word.length(); i++) {
            boolean now = "aeiouy".indexOf(word.charAt(i)) >= 0;
            count += now && !vowel ? 1 : 0;
            vowel = now;
        }
        return count;
    }
}
