package io.github.devrellint.spelling.english;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells words that English makes by its rules of known ones, whether a dictionary lists them or
 * not: "overloader", "expandee", "unprovably", "restriping", "macroservices", "pathing". Stricter
 * than {@link WordFormation}: the spelling has to be the regular one, and where an established form
 * says otherwise ("committer", "separator"), that one holds.
 *
 * @param common whether a word in lower case is one that everybody uses
 * @param known whether a dictionary has a word in lower case
 */
public record RegularDerivation(Predicate<String> common, Predicate<String> known) {

    private static final Pattern IN_IZE =
            Pattern.compile("(\\w{3,}i[sz])(?:e|es|ed|ing|ation|ations|er|ers)");

    private static final int SHORTEST_BASE = 3;
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_PREFIXED = 9;
    private static final int LONG = 8;

    /** Shorter ones are as often the rest of a misspelling: "desing". */
    private static final int SHORTEST_BEHIND_PREFIX = 5;

    private static final List<String> PREFIXES =
            List.of(
                    "anti", "auto", "counter", "cyber", "de", "hyper", "kilo", "macro", "mega",
                    "meta", "micro", "milli", "mini", "multi", "nano", "non", "post", "pre",
                    "pseudo", "quasi", "re", "semi", "sub", "super", "trans", "ultra", "un");

    private static final List<String> OF_VERBS =
            List.of("er", "ers", "or", "ors", "ee", "ees", "able", "ability", "eth", "iness");

    /** Of adjectives that make an adverb with nothing but "ly". */
    private static final List<String> ADJECTIVE_ENDINGS =
            List.of("less", "ful", "ous", "ive", "ish");

    private static final List<String> OF_WORDS = List.of("ness", "less", "ish", "like", "wise");

    /** Whether a prefix or an ending makes it of a known word by rule; in lower case. */
    public boolean explains(String word) {
        return isAdverb(word)
                || isFormInIze(word)
                || isOfVerbBehindPrefix(word)
                || PREFIXES.stream().anyMatch(prefix -> isPrefixed(word, prefix))
                || OF_VERBS.stream().anyMatch(ending -> isOfVerb(word, ending))
                || OF_WORDS.stream().anyMatch(ending -> isOfWord(word, ending));
    }

    /**
     * The same for short words with a prefix, too: "subtable", "respent". Only for a word that is
     * no common slip of another: "destory" is no "story".
     */
    public boolean explainsNoSlip(String word) {
        return explains(word)
                || PREFIXES.stream()
                        .filter(word::startsWith)
                        .map(prefix -> word.substring(prefix.length()))
                        .anyMatch(
                                rest ->
                                        rest.length() >= SHORTEST_BEHIND_PREFIX
                                                && common.test(rest));
    }

    /** Whether it is a known word that is used as a verb: "offlined", "flyering"; in lower case. */
    public boolean explainsAsVerb(String word) {
        return IrregularVerbs.meant(word).isEmpty()
                && Stream.of("ing", "ed")
                        .anyMatch(ending -> bases(word, ending).anyMatch(this::isNoun));
    }

    private boolean isNoun(String base) {
        return common.test(base) || base.length() >= SHORTEST_PART && known.test(base);
    }

    /** "unprovably" of "unprovable", "headlessly" of "headless". */
    private boolean isAdverb(String word) {
        if (word.endsWith("ably") || word.endsWith("ibly")) {
            return known.test(word.substring(0, word.length() - 1) + "e");
        }
        return word.endsWith("ly") && isAdjective(word.substring(0, word.length() - 2));
    }

    private boolean isAdjective(String word) {
        return ADJECTIVE_ENDINGS.stream().anyMatch(word::endsWith) && known.test(word);
    }

    /** "monomorphizes" where "monomorphized" is known. */
    private boolean isFormInIze(String word) {
        Matcher form = IN_IZE.matcher(word);
        return form.matches()
                && Stream.of("e", "es", "ed", "ing", "ation", "er")
                        .anyMatch(ending -> known.test(form.group(1) + ending));
    }

    /** "respend", "remining", "unkilled": a verb that is done again or undone. */
    private boolean isOfVerbBehindPrefix(String word) {
        String verb = word.length() > 2 ? word.substring(2) : "";
        boolean again = word.startsWith("re");
        return (again || word.startsWith("un") && word.endsWith("ed"))
                && verb.length() >= SHORTEST_BEHIND_PREFIX
                && common.test(verb)
                && (again && isVerb(verb)
                        || Stream.of("ing", "ed")
                                .anyMatch(ending -> bases(verb, ending).anyMatch(this::isVerb)));
    }

    private boolean isPrefixed(String word, String prefix) {
        return word.startsWith(prefix)
                && word.length() >= SHORTEST_PREFIXED
                && isBehindPrefix(word.substring(prefix.length()));
    }

    private boolean isBehindPrefix(String word) {
        return word.length() >= SHORTEST_BEHIND_PREFIX && common.test(word)
                || word.length() >= LONG && known.test(word);
    }

    private boolean isOfVerb(String word, String ending) {
        return bases(word, ending).anyMatch(this::isVerb) && !hasOtherForm(word, ending);
    }

    /** "separater" where "separator" is known, "suppressable" where "suppressible" is. */
    private boolean hasOtherForm(String word, String ending) {
        String stem = word.substring(0, word.length() - ending.length());
        return switch (ending) {
            case "or", "ors" -> !stem.endsWith("t") || known.test(stem + "er");
            case "er" -> known.test(stem + "or");
            case "ers" -> known.test(stem + "ors");
            case "able" -> known.test(stem + "ible") || known.test(stem + "eable");
            case "ability" -> known.test(stem + "ibility") || known.test(stem + "eability");
            default -> false;
        };
    }

    private boolean isVerb(String base) {
        return common.test(base)
                && forms(base, "ing").anyMatch(known)
                && (IrregularVerbs.isBase(base) || forms(base, "ed").anyMatch(known));
    }

    private boolean isOfWord(String word, String ending) {
        if (!word.endsWith(ending)) {
            return false;
        }
        String base = word.substring(0, word.length() - ending.length());
        return base.length() >= SHORTEST_BASE && !endsInConsonantAndY(base) && common.test(base);
    }

    /** The words that make this one with an ending by the rules of spelling. */
    private Stream<String> bases(String word, String ending) {
        if (!word.endsWith(ending) || word.length() < SHORTEST_BASE + ending.length()) {
            return Stream.empty();
        }
        String stem = word.substring(0, word.length() - ending.length());
        String shorter = stem.substring(0, stem.length() - 1);
        return Stream.of(stem, stem + "e", shorter, shorter + "y")
                .filter(base -> base.length() >= SHORTEST_BASE)
                .filter(base -> forms(base, ending).anyMatch(word::equals));
    }

    /** How a word and an ending that begins with a vowel are written together. */
    private Stream<String> forms(String base, String ending) {
        int last = base.length() - 1;
        char end = base.charAt(last);
        String plain = base + ending;
        if (end == 'e') {
            boolean soft = ending.startsWith("a") && "cg".indexOf(base.charAt(last - 1)) >= 0;
            return Stream.of(soft ? plain : base.substring(0, last) + ending);
        }
        if (endsInConsonantAndY(base) && !ending.startsWith("i")) {
            return Stream.of(base.substring(0, last) + 'i' + ending);
        }
        return Stream.of(isDoubled(base) ? base + end + ending : plain);
    }

    /**
     * Whether the last letter is doubled: behind one syllable, and where a known form has it so.
     */
    private boolean isDoubled(String base) {
        String doubled = base + base.charAt(base.length() - 1);
        return mayDouble(base)
                && (WordFormation.syllables(base) == 1 && !base.endsWith("er")
                        || known.test(doubled + "ing")
                        || known.test(doubled + "ed")
                        || known.test(doubled + "er"));
    }

    /** Whether two common words of four letters or more make it; in lower case. */
    public boolean isCompound(String word) {
        for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_PART; i++) {
            if (common.test(word.substring(0, i)) && common.test(word.substring(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word ends in a consonant, one vowel and a consonant that is doubled: "embed". */
    private static boolean mayDouble(String base) {
        int last = base.length() - 1;
        return last >= 2
                && !isVowel(base.charAt(last))
                && "wxy".indexOf(base.charAt(last)) < 0
                && isVowel(base.charAt(last - 1))
                && !isVowel(base.charAt(last - 2));
    }

    private static boolean endsInConsonantAndY(String base) {
        int last = base.length() - 1;
        return last > 0 && base.charAt(last) == 'y' && !isVowel(base.charAt(last - 1));
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
