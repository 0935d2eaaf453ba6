package io.github.devrellint.spelling;

import io.github.devrellint.document.Prose.Kind;
import io.github.devrellint.spelling.ErrorEvidence.Clue;
import io.github.devrellint.spelling.PageWords.Block;
import io.github.devrellint.spelling.Token.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds misspellings that are words: by the words beside them, by the article before them, or
 * because nobody uses the word in technical prose while everybody uses one that is a slip away.
 *
 * @param speller that knows how often words are used
 * @param confusions the contexts
 */
record RealWordErrors(EnglishSpeller speller, ConfusionPatterns confusions) {

    /** How much likelier than a rare word another one must be, as a logarithm. */
    private static final double FAR_LIKELIER = 2.2;

    private static final double REPEATED = -2.6;
    private static final double TECHNICAL = -5.5;
    private static final double PART = -2.7;
    private static final int SHORTEST = 4;

    /**
     * A word that is wrong where it stands.
     *
     * @param end offset behind it in the block's text, possessive s included
     */
    record Slip(String meant, int end, ErrorEvidence evidence) {}

    /** Returns what is wrong with a known word, if anything. */
    Optional<Slip> find(PageWords page, Block block, int index) {
        Token token = block.tokens().get(index);
        boolean name =
                token.shape() != Shape.LOWER
                        && (token.shape() != Shape.CAPITALIZED
                                || !token.opensSentence() && block.prose().kind() != Kind.HEADING);
        if (name) {
            return Optional.empty();
        }
        var words = new WordContext(block);
        String word = words.word(index);
        Optional<String> meant = Optional.empty();
        if (confusions.concerns(word)) {
            meant = confusions.meant(words, index, page.isTechnical(word));
        }
        if (meant.isEmpty() && word.length() <= 2 && words.isNext(index)) {
            meant = article(block, words, index);
        }
        if (meant.isPresent()) {
            var evidence = new ErrorEvidence(List.of(new Clue("the words beside it", 3)));
            return Optional.of(new Slip(meant.get(), words.end(index), evidence));
        }
        return rare(page, token);
    }

    private Optional<String> article(Block block, WordContext words, int index) {
        boolean english = speller.isEnglish(words.word(index + 1));
        boolean lower = block.tokens().get(index + 1).shape() == Shape.LOWER;
        boolean letter =
                block.tokens().get(index).text().equals("A") && !words.opensSentence(index);
        return english && lower && !letter && !block.tokens().get(index + 1).part()
                ? IndefiniteArticle.meant(words.word(index), words.word(index + 1))
                : Optional.empty();
    }

    private Optional<Slip> rare(PageWords page, Token token) {
        boolean lower = token.shape() == Shape.LOWER && token.text().length() >= SHORTEST;
        if (!lower || !speller.isRare(token.text())) {
            return Optional.empty();
        }
        List<Candidate> candidates = speller.candidates(token.text());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate best = candidates.get(0);
        double lead = best.score() - speller.logFrequency(token.text());
        if (lead < FAR_LIKELIER) {
            return Optional.empty();
        }
        List<Clue> clues = new ArrayList<>();
        clues.add(new Clue("\"" + best.word() + "\" is far likelier", lead - FAR_LIKELIER));
        int count = page.count(token.text());
        if (count > 1) {
            clues.add(new Clue(count + " times on the page", REPEATED * Math.log(count)));
        }
        if (page.isTechnical(token.text())) {
            clues.add(new Clue("stands in code or a link", TECHNICAL));
        }
        if (token.part()) {
            clues.add(new Clue("part of a compound", PART));
        }
        var evidence = new ErrorEvidence(clues);
        return evidence.weight() < 0
                ? Optional.empty()
                : Optional.of(new Slip(best.word(), token.end(), evidence));
    }
}
