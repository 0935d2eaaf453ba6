package io.github.devrellint.spelling.english;

import io.github.devrellint.spelling.token.LazyValue;
import io.github.devrellint.spelling.token.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which words English has, and what is known of each: a name, a term, a misspelling that is often
 * seen. Put together from the words of this project, those of LanguageTool's dictionaries, and
 * {@link WordFacts}. Safe for use by several threads; one per run, because it remembers what it
 * looked up.
 */
public final class EnglishVocabulary {

    /** So many words are remembered at most: a hostile page could fill the memory. */
    private static final int REMEMBERED = 50_000;

    private static final int SHORTEST_FORM = 4;
    private static final int SHORTEST_ACRONYM = 3;

    /** A word of this logarithm of frequency is common: about 55 occurrences in 50 million. */
    private static final double COMMON = 4;

    private final FrequencyLexicon lexicon;
    private final LanguageToolWords list;
    private final LazyValue<WordFacts> facts =
            new LazyValue<>(() -> WordFacts.load("word-facts.bin"));
    private final LazyValue<WordFacts> others =
            new LazyValue<>(() -> WordFacts.load("other-words.bin"));
    private final LazyValue<Set<String>> borrowed = new LazyValue<>(BorrowedWords::load);
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    EnglishVocabulary(FrequencyLexicon lexicon, LanguageToolWords list) {
        this.lexicon = lexicon;
        this.list = list;
    }

    /** Reads what is otherwise read when a page first has a word that no dictionary knows. */
    void load() {
        facts.get();
    }

    /** Whether a dictionary or the vocabulary of the trade has the word. */
    public boolean knows(String word) {
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
        if (borrowed.get().contains(lower)) {
            return true;
        }
        if (isListedMisspelling(word)) {
            return isNameOnly(word, lower);
        }
        if (list.contains(word)) {
            return true;
        }
        if (isRight(lower)
                || lower.endsWith("s") && isRight(lower.substring(0, lower.length() - 1))
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

    private boolean isRight(String lower) {
        return (facts(lower) & WordFacts.RIGHT) != 0;
    }

    /** Whether it is right with a capital, as a name: Marshall, though "marshall" is misspelled. */
    private boolean isNameOnly(String word, String lower) {
        return word.equals(capitalized(lower)) && list.contains(word) && !list.contains(lower);
    }

    /** Whether a word in lower case is also a name of its own: Mandarin, Selenium. */
    public boolean isName(String lower) {
        String capitalized = capitalized(lower);
        return lexicon.entry(capitalized) != FrequencyLexicon.NONE || list.contains(capitalized);
    }

    /** Whether a word in lower case is known as a product or technology: Selenium. */
    public boolean isTerm(String lower) {
        return isTermEntry(lexicon.entry(capitalized(lower))) || isTermEntry(lexicon.entry(lower));
    }

    private boolean isTermEntry(int entry) {
        return entry != FrequencyLexicon.NONE && lexicon.kind(entry) == FrequencyLexicon.Kind.TERM;
    }

    /** Whether an acronym is a verb: "nacking" of NACK; in lower case. */
    public boolean isAcronymAsVerb(String lower) {
        return Stream.of("ing", "ed")
                .filter(lower::endsWith)
                .map(ending -> lower.substring(0, lower.length() - ending.length()))
                .anyMatch(
                        stem ->
                                stem.length() >= SHORTEST_ACRONYM
                                        && lexicon.entry(stem.toUpperCase(Locale.ROOT))
                                                != FrequencyLexicon.NONE);
    }

    /** The ending of "kth", "nth": any letter counts. */
    private static boolean isOrdinal(String lower) {
        return lower.length() == 3 && lower.endsWith("th");
    }

    /** Whether a dictionary has a word, given in lower case, perhaps as a name. */
    public boolean isPlainWord(String lower) {
        return lexicon.entry(lower) != FrequencyLexicon.NONE
                || list.contains(lower)
                || list.contains(capitalized(lower));
    }

    /** The word with a capital first letter. */
    public static String capitalized(String lower) {
        return lower.isEmpty()
                ? lower
                : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /** What is known of a word that no dictionary has, as bits of {@link WordFacts}. */
    public int facts(String word) {
        return facts.get().of(word);
    }

    /** The same of a word that may be taken for a slip: whether it is one of another kind. */
    public int otherFacts(String word) {
        return others.get().of(word);
    }

    /** Whether the word is a misspelling that is seen again and again. */
    public boolean isListedMisspelling(String word) {
        return (facts(word) & WordFacts.MISSPELLING) != 0;
    }

    /** Whether a known word begins with these letters and has more, in lower case. */
    public boolean begins(String letters) {
        return lexicon.begins(letters);
    }

    /** Returns the indices of the words that are not known. */
    public BitSet unknown(List<Token> tokens) {
        var unknown = new BitSet(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            unknown.set(i, !knows(tokens.get(i).text()));
        }
        return unknown;
    }

    /** Whether a word is an English one that is written in lower case inside a sentence. */
    public boolean isEnglish(String word) {
        int entry = lexicon.entry(word.toLowerCase(Locale.ROOT));
        // The counts are of lower-case words, those of names among them.
        return entry != FrequencyLexicon.NONE
                && lexicon.kind(entry) == FrequencyLexicon.Kind.ENGLISH
                && list.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the word and a known one are regular forms of each other: plurals, participles. */
    public boolean isFormOfKnown(String word) {
        if (word.length() < SHORTEST_FORM) {
            return false;
        }
        String shorter = word.substring(0, word.length() - 1);
        return knows(word + "s")
                || word.endsWith("s") && knows(shorter)
                || word.endsWith("e") && (knows(word + "d") || knows(word + "r"));
    }

    /** Whether people are called so, among them those whose name is a word, too: Mark, Rose. */
    public boolean isFirstName(String word) {
        return (facts(word) & WordFacts.FIRST_NAME) != 0;
    }

    /** Whether everybody uses the word; in the letter case of the vocabulary. */
    public boolean isCommon(String word) {
        int entry = lexicon.entry(word);
        return entry != FrequencyLexicon.NONE && lexicon.logFrequency(entry) > COMMON;
    }
}
