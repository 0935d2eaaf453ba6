package io.github.devrellint.spelling.english;

import io.github.devrellint.spelling.token.LazyValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Finds what was meant by words that English does not have, whatever page they stand on. Safe for
 * use by several threads, and by one run after the other, because it remembers what it found.
 */
public final class EnglishSpeller {

    /** For so many words the likely ones are remembered: a hostile page could fill the memory. */
    private static final int REMEMBERED = 50_000;

    private static final int SHORTEST_SLIP = 5;

    /** About 400 occurrences in 50 million words. */
    private static final double COMMON = 6;

    private static final int CANDIDATES = 6;

    private final LanguageToolWords list;
    private final EnglishVariant variant;
    private final EnglishVocabulary vocabulary;
    private final RegularDerivation derivation;
    private final LazyValue<NearWords> neighbours;
    private final Map<String, List<Candidate>> candidates = new ConcurrentHashMap<>();
    private final Map<String, WordFormation.Kind> formations = new ConcurrentHashMap<>();
    private final LazyValue<ConfusionPatterns> confusions =
            new LazyValue<>(ConfusionPatterns::load);
    private final LazyValue<KnownMisspellings> misspellings =
            new LazyValue<>(KnownMisspellings::load);

    EnglishSpeller(LanguageToolWords list, EnglishVariant variant) {
        this.list = list;
        this.variant = variant;
        FrequencyLexicon lexicon = FrequencyLexicon.load();
        vocabulary = new EnglishVocabulary(lexicon, list);
        derivation =
                new RegularDerivation(
                        word -> vocabulary.isCommon(word) && vocabulary.isEnglish(word),
                        vocabulary::isPlainWord);
        neighbours = new LazyValue<>(() -> new NearWords(lexicon));
    }

    /** The words that English has. */
    public EnglishVocabulary vocabulary() {
        return vocabulary;
    }

    /** Reads what nearly every page needs. */
    public void load() {
        confusions.get();
        vocabulary.load();
        neighbours.get();
    }

    /** What this variant of English writes for a word of the other. */
    public Optional<String> ownVariant(String word) {
        return variant.instead(word);
    }

    /**
     * What people mean by a listed misspelling, or by a regular form of an irregular verb, the
     * likeliest first.
     */
    public List<String> corrections(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return vocabulary.isListedMisspelling(word)
                ? misspellings.get().meant(lower)
                : IrregularVerbs.meant(lower);
    }

    /**
     * Whether an unknown word is so near to a common one that it says nothing about the words
     * beside it.
     */
    public boolean isProbableSlip(String word) {
        if (vocabulary.isListedMisspelling(word)) {
            return true;
        }
        List<Candidate> near = word.length() < SHORTEST_SLIP ? List.of() : candidates(word);
        return !near.isEmpty()
                && near.get(0).cost() < EditCost.SLIP
                && near.get(0).logFrequency() > COMMON;
    }

    /** Returns the words that may have been meant by a word that is not known, likeliest first. */
    public List<Candidate> candidates(String word) {
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
        var near = new ArrayList<>(neighbours.get().near(word, CANDIDATES));
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
    public WordFormation.Kind formation(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        WordFormation.Kind remembered = formations.get(lower);
        if (remembered != null) {
            return remembered;
        }
        WordFormation.Kind found = WordFormation.of(vocabulary::isCommon).explain(lower);
        if (formations.size() < REMEMBERED) {
            formations.put(lower, found);
        }
        return found;
    }

    /** How English makes words of others by rule. */
    public RegularDerivation derivation() {
        return derivation;
    }

    /**
     * Whether the likeliest word that is meant is the same in another letter case, which is a
     * matter of term-case.
     */
    public boolean differsInCase(String word) {
        List<Candidate> near = candidates(word);
        return !near.isEmpty() && near.get(0).cost() == 0;
    }

    /** The contexts in which known words are wrong. */
    public RealWordErrors realWords() {
        return new RealWordErrors(this, confusions.get());
    }

    /**
     * Returns what to write instead of a word that is wrong.
     *
     * @param compared whether to look for likely words besides those that are listed
     * @param onPage whether the page has a word in lower case, which makes it likelier
     */
    public List<String> suggestions(String word, boolean compared, Predicate<String> onPage) {
        return Suggestions.of(
                word, corrections(word), compared ? candidates(word) : List.of(), onPage);
    }
}
