package io.github.devrellint.spelling.evidence;

import io.github.devrellint.site.language.LanguageDetector;
import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.english.WordFacts;
import io.github.devrellint.spelling.evidence.ErrorEvidence.Clue;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.spelling.token.WordContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds what the words around an unknown one say: that they are of another language, or unknown
 * too. Used by one thread, for one word.
 */
final class ForeignClues {

    /** Words of other languages that are known as English for the names that have them. */
    private static final Set<String> OF_NAMES = Set.of("la", "der", "para", "van", "los", "el");

    /** How many words before and behind a word are looked at. */
    private static final int WINDOW = 12;

    /** How many words apart two words of another language say something of each other. */
    private static final int NEAR = 4;

    /** How much more two such words say than one. */
    private static final double OF_TWO = 6;

    /** So many unknown words in a sentence, and most of it, are no accident. */
    private static final int SCRAMBLED = 4;

    private static final double MOST = 0.6;

    /** How many of them tell whether a phrase is in another language. */
    private static final int PHRASE = 8;

    private static final Pattern LATIN =
            Pattern.compile("[a-z]{3,}(?:ae|us|um|is|ii|ens|ea|ica|i)");

    private final EnglishSpeller speller;
    private final UnknownWords words;
    private final Block block;
    private final BitSet unknown;
    private final int index;
    private final List<Clue> clues = new ArrayList<>();

    /**
     * @param at the index of the block on its page
     * @param index of the word in its block
     */
    ForeignClues(EnglishSpeller speller, UnknownWords words, int at, int index) {
        this.speller = speller;
        this.words = words;
        this.block = words.page().blocks().get(at);
        this.unknown = words.of(at);
        this.index = index;
    }

    List<Clue> find() {
        besideUnknown();
        if (isOfElsewhere(index) && hasOtherOfElsewhere()) {
            clues.add(new Clue(Feature.ELSEWHERE, OF_TWO, "one of two words of another language"));
        }
        if (isScrambled()) {
            clues.add(new Clue(Feature.MENTIONED, "most words of the sentence are unknown"));
        }
        return clues;
    }

    /** Words that are slips themselves say nothing about the words beside them. */
    private void besideUnknown() {
        List<Token> tokens = block.tokens();
        int from = Math.max(0, index - WINDOW);
        int to = Math.min(tokens.size(), index + WINDOW + 1);
        BitSet strange = unknown.get(from, to);
        strange.stream()
                .filter(i -> from + i != index)
                .filter(i -> words.mayCompare(tokens.get(from + i).text()))
                .filter(i -> speller.isProbableSlip(tokens.get(from + i).text()))
                .forEach(strange::clear);
        int here = index - from;
        if (here > 0 && strange.get(here - 1) || strange.get(here + 1)) {
            clues.add(new Clue(Feature.BESIDE_UNKNOWN, "beside another unknown word"));
        }
        if (strange.cardinality() >= 3 && strange.cardinality() > 0.3 * (to - from)) {
            clues.add(new Clue(Feature.FOREIGN, "among foreign words"));
        }
        if (isForeign(index - PHRASE, index + PHRASE)
                || isForeign(index - PHRASE, index)
                || isForeign(index, index + PHRASE)) {
            clues.add(new Clue(Feature.FOREIGN_PHRASE, "in a phrase of another language"));
        } else if (isInStrangePhrase()) {
            clues.add(new Clue(Feature.FOREIGN_PHRASE, "in an emphasised phrase of unknown words"));
        } else if (isBesideForeign()) {
            clues.add(new Clue(Feature.FOREIGN_BESIDE, "beside a word of another language"));
        }
    }

    /**
     * Whether marks of emphasis hold a phrase most of which is unknown, as they do around titles in
     * other languages, or a Latin name of two words: "*Pseudomonas syringae*".
     */
    private boolean isInStrangePhrase() {
        Optional<int[]> phrase = words.page().markup(block, index).emphasizedPhrase();
        if (phrase.isEmpty()) {
            return false;
        }
        int from = phrase.get()[0];
        int to = phrase.get()[1];
        List<Token> tokens = block.tokens();
        int strange = unknown.get(from, to).cardinality();
        boolean mostly = strange > 1 && 2 * strange >= to - from;
        boolean latin =
                to - from == 2
                        && index == from + 1
                        && tokens.get(from).shape() == Token.Shape.CAPITALIZED
                        && tokens.get(index).shape() == Token.Shape.LOWER
                        && !speller.vocabulary().isEnglish(tokens.get(from).text())
                        && LATIN.matcher(tokens.get(index).text()).matches();
        return mostly || latin;
    }

    private boolean hasOtherOfElsewhere() {
        int from = Math.max(0, index - NEAR);
        return unknown.get(from, index + NEAR + 1).stream()
                .map(i -> from + i)
                .anyMatch(i -> i != index && isOfElsewhere(i));
    }

    private boolean isOfElsewhere(int word) {
        return (speller.vocabulary().otherFacts(block.tokens().get(word).text())
                        & WordFacts.FOREIGN)
                != 0;
    }

    /** Whether its sentence is misspelled on purpose: "Waht is teh naem of taht?". */
    private boolean isScrambled() {
        List<Token> tokens = block.tokens();
        int from = index;
        while (from > 0 && index - from < WINDOW && !tokens.get(from).opensSentence()) {
            from--;
        }
        int to = index + 1;
        while (to < tokens.size() && to - index < WINDOW && !tokens.get(to).opensSentence()) {
            to++;
        }
        int strange = unknown.get(from, to).cardinality();
        String text = block.prose().text().text();
        String sentence = text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
        return strange >= SCRAMBLED
                && strange >= MOST * (to - from)
                && sentence.indexOf(',') < 0; // a list
    }

    /**
     * Whether a function word of another language stands right before or behind the word, or an
     * unknown one with letters that English does not have: "Instituto Técnico de Arte".
     */
    private boolean isBesideForeign() {
        var context = new WordContext(block);
        return IntStream.of(-1, 1)
                .anyMatch(
                        step ->
                                isForeignFunctionWord(context, step, 1)
                                        || isForeignFunctionWord(context, step, 2)
                                        || isAccented(context, step));
    }

    private boolean isAccented(WordContext context, int step) {
        return context.isNext(step < 0 ? index - 1 : index)
                && unknown.get(index + step)
                && block.tokens().get(index + step).isAccented();
    }

    /** The same for the word some words away, where nothing but spaces is between. */
    private boolean isForeignFunctionWord(WordContext context, int step, int steps) {
        boolean joined =
                IntStream.range(0, steps)
                        .map(i -> index + i * step)
                        .allMatch(i -> context.isNext(step < 0 ? i - 1 : i));
        String word = joined ? context.word(index + step * steps) : "";
        boolean strange = joined && (steps == 1 || unknown.get(index + step));
        return (word.length() > steps || strange && word.length() > 1)
                && isForeignFunctionWord(word);
    }

    private boolean isForeignFunctionWord(String word) {
        return LanguageDetector.isForeignFunctionWord(word)
                && (!speller.vocabulary().isEnglish(word) || OF_NAMES.contains(word));
    }

    /** Whether the words from one to another are in another language than English. */
    private boolean isForeign(int from, int to) {
        List<Token> tokens = block.tokens();
        int start = tokens.get(Math.max(0, from)).start();
        int end = tokens.get(Math.min(tokens.size() - 1, to)).end();
        return LanguageDetector.isForeign(block.prose().text().text().substring(start, end));
    }
}
