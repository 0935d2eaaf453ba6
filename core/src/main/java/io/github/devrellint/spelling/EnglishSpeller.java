package io.github.devrellint.spelling;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What is known of English words, whatever page they stand on. Safe for use by several threads; one
 * per run, because it remembers what it found out about a word.
 */
final class EnglishSpeller {

    /** A cache that a hostile page can't fill without end. */
    private static final int REMEMBERED = 50_000;

    private static final int SHORTEST_FORM = 4;

    private static final int SHORTEST_SLIP = 5;

    /** About 400 occurrences in 50 million words. */
    private static final double COMMON = 6;

    private static final int CANDIDATES = 6;

    private final FrequencyLexicon lexicon = FrequencyLexicon.load();
    private final LanguageToolWords list;
    private final EnglishVariant variant;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final Map<String, List<Candidate>> candidates = new ConcurrentHashMap<>();
    private final RegularDerivation derivation =
            new RegularDerivation(word -> isCommon(word) && isEnglish(word), this::isPlainWord);
    private final LazyValue<NearWords> neighbours = new LazyValue<>(() -> new NearWords(lexicon));
    private final LazyValue<ConfusionPatterns> confusions =
            new LazyValue<>(ConfusionPatterns::load);
    private final LazyValue<WordFacts> facts = new LazyValue<>(WordFacts::load);
    private final LazyValue<KnownMisspellings> misspellings =
            new LazyValue<>(KnownMisspellings::load);

    EnglishSpeller(LanguageToolWords list, EnglishVariant variant) {
        this.list = list;
        this.variant = variant;
    }

    /** Reads what nearly every page needs. */
    void load() {
        confusions.get();
        facts.get();
        neighbours.get();
    }

    /** What this variant of English writes for a word of the other. */
    Optional<String> ownVariant(String word) {
        return variant.instead(word);
    }

    /** Whether a dictionary or the vocabulary of the trade has the word. */
    boolean knows(String word) {
        if (lexicon.entry(word) != FrequencyLexicon.NONE) {
            return true;
        }
        Boolean remembered = known.get(word);
        if (remembered != null) {
            return remembered;
        }
        boolean found = look(word);
        if (known.size() < REMEMBERED) {
            known.put(word, found);
        }
        return found;
    }

    private boolean look(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isListedMisspelling(word)) {
            return isNameOnly(word, lower);
        }
        if (list.contains(word)) {
            return true;
        }
        if ((facts(word) & WordFacts.RIGHT) != 0
                || isOrdinal(lower)
                || Contractions.isRight(lower, this::isPlainWord)) {
            return true;
        }
        if (!lower.equals(word)
                && (lexicon.entry(lower) != FrequencyLexicon.NONE || list.contains(lower))) {
            return true;
        }
        // A word in the wrong letter case is a matter of term-case. Short ones are mere accidents:
        // "teh" is no TEH.
        if (word.length() < 4) {
            return false;
        }
        String capitalized = capitalized(lower);
        String upper = word.toUpperCase(Locale.ROOT);
        return lexicon.entry(capitalized) != FrequencyLexicon.NONE
                || lexicon.entry(upper) != FrequencyLexicon.NONE
                || list.contains(capitalized);
    }

    /** Whether it is right with a capital, as a name: Marshall, though "marshall" is misspelled. */
    private boolean isNameOnly(String word, String lower) {
        return word.equals(capitalized(lower)) && list.contains(word) && !list.contains(lower);
    }

    /** Whether a word in lower case is also a name of its own: Mandarin, Selenium. */
    boolean isName(String lower) {
        String capitalized = capitalized(lower);
        return lexicon.entry(capitalized) != FrequencyLexicon.NONE || list.contains(capitalized);
    }

    /** Whether a word in lower case is known as a product or technology: Selenium. */
    boolean isTerm(String lower) {
        return isTermEntry(lexicon.entry(capitalized(lower))) || isTermEntry(lexicon.entry(lower));
    }

    private boolean isTermEntry(int entry) {
        return entry != FrequencyLexicon.NONE && lexicon.kind(entry) == FrequencyLexicon.Kind.TERM;
    }

    /** The ending of "kth", "nth": any letter counts. */
    private static boolean isOrdinal(String lower) {
        return lower.length() == 3 && lower.endsWith("th");
    }

    private boolean isPlainWord(String lower) {
        return lexicon.entry(lower) != FrequencyLexicon.NONE
                || list.contains(lower)
                || list.contains(capitalized(lower));
    }

    static String capitalized(String lower) {
        return lower.isEmpty()
                ? lower
                : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /** What is known of a word that no dictionary has, as bits of {@link WordFacts}. */
    int facts(String word) {
        return facts.get().of(word);
    }

    /** Whether the word is a misspelling that is seen again and again. */
    boolean isListedMisspelling(String word) {
        return (facts(word) & WordFacts.MISSPELLING) != 0;
    }

    /**
     * What people mean by a listed misspelling, or by a regular form of an irregular verb, the
     * likeliest first.
     */
    List<String> corrections(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return isListedMisspelling(word)
                ? misspellings.get().meant(lower)
                : IrregularVerbs.meant(lower);
    }

    /** Whether a known word begins with these letters and has more, in lower case. */
    boolean begins(String letters) {
        return lexicon.begins(letters);
    }

    /**
     * Whether an unknown word is so near to a common one that it says nothing about the words
     * beside it.
     */
    boolean isProbableSlip(String word) {
        if (isListedMisspelling(word)) {
            return true;
        }
        List<Candidate> near = word.length() < SHORTEST_SLIP ? List.of() : candidates(word);
        return !near.isEmpty()
                && near.get(0).cost() < EditCost.SLIP
                && near.get(0).logFrequency() > COMMON;
    }

    /** Returns the indices of the words that are not known. */
    BitSet unknown(List<Token> tokens) {
        var unknown = new BitSet(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            unknown.set(i, !knows(tokens.get(i).text()));
        }
        return unknown;
    }

    /** Whether a word is an English one that is written in lower case inside a sentence. */
    boolean isEnglish(String word) {
        int entry = lexicon.entry(word.toLowerCase(Locale.ROOT));
        // The counts are of lower-case words, those of names among them.
        return entry != FrequencyLexicon.NONE
                && lexicon.kind(entry) == FrequencyLexicon.Kind.ENGLISH
                && list.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Returns the words that may have been meant by a word that is not known, likeliest first. */
    List<Candidate> candidates(String word) {
        List<Candidate> remembered = candidates.get(word);
        if (remembered != null) {
            return remembered;
        }
        List<Candidate> found = find(word);
        if (candidates.size() < REMEMBERED) {
            candidates.put(word, found);
        }
        return found;
    }

    private List<Candidate> find(String word) {
        var near = new java.util.ArrayList<>(neighbours.get().near(word, CANDIDATES));
        list.near(word).stream()
                .filter(
                        other ->
                                near.stream()
                                        .noneMatch(c -> c.word().equalsIgnoreCase(other.word())))
                .forEach(near::add);
        near.sort(
                Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(Candidate::word));
        return List.copyOf(near.subList(0, Math.min(CANDIDATES, near.size())));
    }

    /** How the word is made of known words, if it is. */
    WordFormation.Kind formation(String word) {
        return WordFormation.of(this::isCommon).explain(word.toLowerCase(Locale.ROOT));
    }

    /** How English makes words of others by rule. */
    RegularDerivation derivation() {
        return derivation;
    }

    /** Whether the word and a known one are regular forms of each other: plurals, participles. */
    boolean isFormOfKnown(String word) {
        if (word.length() < SHORTEST_FORM) {
            return false;
        }
        String shorter = word.substring(0, word.length() - 1);
        return knows(word + "s")
                || word.endsWith("s") && knows(shorter)
                || word.endsWith("e") && (knows(word + "d") || knows(word + "r"));
    }

    /** Whether people are called so, among them those whose name is a word, too: Mark, Rose. */
    boolean isFirstName(String word) {
        return (facts(word) & WordFacts.FIRST_NAME) != 0;
    }

    private boolean isCommon(String word) {
        int entry = lexicon.entry(word);
        return entry != FrequencyLexicon.NONE && lexicon.logFrequency(entry) > 4;
    }

    /**
     * Whether the likeliest word that is meant is the same in another letter case, which is a
     * matter of term-case.
     */
    boolean differsInCase(String word) {
        List<Candidate> near = candidates(word);
        return !near.isEmpty() && near.get(0).cost() == 0;
    }

    /** The contexts in which known words are wrong. */
    RealWordErrors realWords() {
        return new RealWordErrors(this, confusions.get());
    }

    /**
     * Returns what to write instead of a word that is wrong.
     *
     * @param compared whether to look for likely words besides those that are listed
     * @param onPage whether the page has a word in lower case, which makes it likelier
     */
    List<String> suggestions(String word, boolean compared, Predicate<String> onPage) {
        return Suggestions.of(
                word, corrections(word), compared ? candidates(word) : List.of(), onPage);
    }
}
