package io.github.devrellint.spelling;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of English words, whatever page they stand on. Safe for use by several threads; one
 * per run, because it remembers what it found out about a word.
 */
final class EnglishSpeller {

    /** A cache that a hostile page can't fill without end. */
    private static final int REMEMBERED = 50_000;

    /** About fifty occurrences in 50 million words. */
    private static final double RARE = 4;

    private static final int SHORTEST_NUMBER = 4;
    private static final int CANDIDATES = 6;

    private final FrequencyLexicon lexicon = FrequencyLexicon.load();
    private final LanguageToolWords list;
    private final EnglishVariant variant;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final Map<String, List<Candidate>> candidates = new ConcurrentHashMap<>();
    private final LazyValue<NearWords> neighbours = new LazyValue<>(() -> new NearWords(lexicon));
    private final LazyValue<ConfusionPatterns> confusions =
            new LazyValue<>(ConfusionPatterns::load);
    private final LazyValue<Map<String, String>> misspellings =
            new LazyValue<>(KnownMisspellings::load);

    EnglishSpeller(LanguageToolWords list, EnglishVariant variant) {
        this.list = list;
        this.variant = variant;
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
        if (correction(word).isPresent()) {
            return false;
        }
        if (list.contains(word)) {
            return true;
        }
        String lower = word.toLowerCase(Locale.ROOT);
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

    static String capitalized(String lower) {
        return lower.isEmpty()
                ? lower
                : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /** What people usually mean by a misspelling that is seen again and again. */
    Optional<String> correction(String word) {
        return Optional.ofNullable(misspellings.get().get(word.toLowerCase(Locale.ROOT)));
    }

    /** Returns the indices of the words that are not known. */
    BitSet unknown(List<Token> tokens) {
        var unknown = new BitSet(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            unknown.set(i, !knows(tokens.get(i).text()));
        }
        return unknown;
    }

    /** Natural logarithm of how often a word occurs in 50 million words; 0 for one never seen. */
    double logFrequency(String word) {
        int entry = lexicon.entry(word.toLowerCase(Locale.ROOT));
        return entry == FrequencyLexicon.NONE ? 0 : lexicon.logFrequency(entry);
    }

    /** Whether the word is a dictionary's, but next to nobody uses it in technical prose. */
    boolean isRare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int entry = lexicon.entry(lower);
        if (entry == FrequencyLexicon.NONE) {
            return lexicon.entry(word) == FrequencyLexicon.NONE && list.contains(lower);
        }
        return lexicon.kind(entry) == FrequencyLexicon.Kind.ENGLISH
                && lexicon.logFrequency(entry) < RARE;
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

    /**
     * Whether the word is made of known words: a known prefix or suffix with a known rest, or two
     * known words.
     */
    boolean derives(String word) {
        return WordFormation.of(this::isCommon).explains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the word is the regular plural of a known word, or a known word its plural. */
    boolean isNumberOfKnown(String word) {
        return word.length() > SHORTEST_NUMBER
                && (knows(word + "s")
                        || word.endsWith("s") && knows(word.substring(0, word.length() - 1)));
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

    /** Returns what to write instead of a word that is wrong. */
    Suggestions suggestions(String word) {
        return Suggestions.of(word, correction(word), candidates(word));
    }
}
