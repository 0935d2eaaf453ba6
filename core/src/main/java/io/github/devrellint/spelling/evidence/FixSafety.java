package io.github.devrellint.spelling.evidence;

import io.github.devrellint.spelling.english.Candidate;
import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.english.EnglishVocabulary;
import io.github.devrellint.spelling.english.WordFacts;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.spelling.token.WordContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells which misspellings may be fixed without asking: a wrong fix is worse than none. */
final class FixSafety {

    /** The evidence that is needed to fix without asking. */
    private static final double SAFE_LISTED = 4;

    private static final double SAFE = 5;

    /** The same for one letter missing or two swapped in a long word, which is near to no other. */
    private static final double SAFE_LONG = 3;

    /** How much likelier the best candidate must be than the next. */
    private static final double SAFE_LEAD = 4;

    /** More than any letter that is missing, doubled or swapped, less than another vowel. */
    private static final double SAFE_COST = 5;

    private static final double NEARER = 1;
    private static final double RARER = 4;
    private static final int MIDDLE = 6;
    private static final int LONG = 8;
    private static final int VERY_LONG = 10;

    /** One letter missing, or two swapped. */
    private static final double PLAIN_SLIP = 4;

    private static final int SHORTEST_HALF = 3;

    /** How much farther another word may be, and how much rarer, to be as likely meant. */
    private static final double AS_NEAR = 0.7;

    private static final double NOT_MUCH_RARER = 2.5;

    private static final List<String> PARTICLES = List.of("in", "ins", "on", "out", "outs", "off");

    private static final Set<String> NOT_AND_NEVER =
            Set.of("not", "never", "also", "always", "just");

    /** What stands before the plain form of verbs. */
    private static final Set<String> MODALS =
            Set.of(
                    "to",
                    "will",
                    "would",
                    "can",
                    "could",
                    "shall",
                    "should",
                    "may",
                    "might",
                    "must",
                    "cannot",
                    "can't",
                    "won't",
                    "wouldn't",
                    "couldn't",
                    "shouldn't",
                    "do",
                    "does",
                    "did",
                    "don't",
                    "doesn't",
                    "didn't");

    private FixSafety() {}

    /**
     * Whether a misspelled word can be replaced by its first suggestion without asking: a listed
     * misspelling with one meaning, or a common slip in a long word that stands out. Never a word
     * with capitals, nor what may be a name, a word of another language, or two words.
     *
     * @param first the suggestion that would replace it
     */
    static boolean isSafe(EnglishSpeller speller, SuspectWord suspect, String first) {
        Token token = suspect.token();
        ErrorEvidence evidence = suspect.evidence();
        EnglishVocabulary vocabulary = speller.vocabulary();
        String word = token.text();
        boolean plain =
                token.shape() == Token.Shape.LOWER
                        && !token.part()
                        && (vocabulary.facts(word) & ~WordFacts.MISSPELLING) == 0
                        && (vocabulary.otherFacts(word) & WordFacts.FOREIGN) == 0;
        List<String> listed = speller.corrections(word);
        if (!plain
                || !first.equals(first.toLowerCase(Locale.ROOT)) // a name may be played with
                || isVerbWithParticle(vocabulary, word)
                || evidence.mayBeName(!listed.isEmpty())
                || evidence.mayBeMeant()
                || !agrees(new WordContext(suspect.block()), suspect.index(), first)) {
            return false;
        }
        List<Candidate> near = speller.candidates(word);
        boolean likely =
                listed.isEmpty()
                        ? isCommonSlip(vocabulary, word, first, evidence, near)
                        : isListed(word, listed, evidence, near);
        return likely
                && keepsEnds(word, first, near)
                && !mayLackSyllable(vocabulary, word, first); // the last, as it takes longest
    }

    /** Whether it is a listed misspelling with one meaning. */
    private static boolean isListed(
            String word, List<String> listed, ErrorEvidence evidence, List<Candidate> near) {
        return listed.size() == 1
                && evidence.weight() >= SAFE_LISTED
                && isClear(word, listed.get(0))
                && !isAmbiguous(near)
                && (near.isEmpty()
                        || listed.get(0).equals(near.get(0).word()) && isNearest(near)
                        || listed.get(0).indexOf(' ') > 0);
    }

    /** Whether it is a common slip in a long word that stands out. */
    private static boolean isCommonSlip(
            EnglishVocabulary vocabulary,
            String word,
            String first,
            ErrorEvidence evidence,
            List<Candidate> near) {
        boolean plainSlip = word.length() >= VERY_LONG && near.get(0).cost() <= PLAIN_SLIP;
        return evidence.weight() >= (plainSlip ? SAFE_LONG : SAFE)
                && !areTwoWords(vocabulary, word)
                && vocabulary.otherFacts(word) == 0
                && (plainSlip || !evidence.has(Feature.REPEATED)) // names are, slips hardly
                && evidence.has(Feature.LONG_SLIP)
                && near.get(0).cost() < SAFE_COST
                && near.get(0).word().equals(first)
                && near.get(0).word().equals(near.get(0).word().toLowerCase(Locale.ROOT))
                && (near.size() == 1 || near.get(0).score() - near.get(1).score() >= SAFE_LEAD);
    }

    /** Whether it is a verb and a particle, written as one: a "standin" is no "standing". */
    private static boolean isVerbWithParticle(EnglishVocabulary vocabulary, String word) {
        return PARTICLES.stream()
                .filter(word::endsWith)
                .map(particle -> word.substring(0, word.length() - particle.length()))
                .anyMatch(verb -> verb.length() >= SHORTEST_HALF && vocabulary.isCommon(verb));
    }

    /**
     * Whether another word goes on where the same letter comes again: "surving" is "surviving" as
     * likely as "serving", and "amplication" is "amplification" rather than "application".
     */
    private static boolean mayLackSyllable(
            EnglishVocabulary vocabulary, String word, String first) {
        return IntStream.rangeClosed(1, word.length())
                .boxed()
                .flatMap(i -> withLetterAgain(word, i))
                .anyMatch(longer -> !longer.equals(first) && vocabulary.knows(longer));
    }

    /** What is read where, after any other letter, the one before an index is written again. */
    private static Stream<String> withLetterAgain(String word, int index) {
        return IntStream.rangeClosed('a', 'z')
                .mapToObj(c -> word.substring(0, index) + (char) c + word.substring(index - 1));
    }

    /**
     * Whether no other likely word begins and ends as what was written if the first one does not:
     * "interets" is "interests" as likely as "interest". Short words are near to too many others.
     */
    private static boolean keepsEnds(String word, String first, List<Candidate> near) {
        return word.length() < MIDDLE
                || haveSameEnds(word, first)
                || near.stream()
                        .map(Candidate::word)
                        .noneMatch(other -> !other.equals(first) && haveSameEnds(word, other));
    }

    private static boolean haveSameEnds(String word, String other) {
        return word.charAt(0) == other.charAt(0)
                && word.charAt(word.length() - 1) == other.charAt(other.length() - 1);
    }

    /** Whether another word of another stem is as near and not much rarer: "contcat". */
    private static boolean isAmbiguous(List<Candidate> near) {
        if (near.isEmpty()) {
            return false;
        }
        Candidate best = near.get(0);
        return near.stream()
                .skip(1)
                .filter(other -> !haveSameStem(best.word(), other.word()))
                .anyMatch(
                        other ->
                                other.cost() < best.cost() + AS_NEAR
                                        && other.logFrequency()
                                                > best.logFrequency() - NOT_MUCH_RARER);
    }

    private static boolean haveSameStem(String word, String other) {
        int length = Math.min(word.length(), other.length()) - 1;
        return length >= SHORTEST_HALF && word.regionMatches(true, 0, other, 0, length);
    }

    /** Whether it is two words that share a letter, written as one: "webook". */
    private static boolean areTwoWords(EnglishVocabulary vocabulary, String word) {
        return IntStream.range(SHORTEST_HALF, word.length() - SHORTEST_HALF + 1)
                .anyMatch(
                        i ->
                                vocabulary.isCommon(word.substring(0, i))
                                        && vocabulary.isCommon(word.substring(i - 1)));
    }

    /**
     * Whether the form of a word fits what stands before it. Behind "to", "will" and the like it is
     * the plain one: who writes "to determind" means no "determined".
     */
    private static boolean agrees(WordContext words, int index, String form) {
        boolean adverb =
                NOT_AND_NEVER.contains(words.word(index - 1))
                        || words.word(index - 1).endsWith("ly");
        String before = words.word(adverb ? index - 2 : index - 1);
        boolean past = form.endsWith("ed");
        return !MODALS.contains(before) || !past && (before.equals("to") || !form.endsWith("s"));
    }

    /** Whether no other likely word is written so by a much commoner slip. */
    private static boolean isNearest(List<Candidate> near) {
        Candidate best = near.get(0);
        return near.stream()
                .noneMatch(
                        other ->
                                other.cost() < best.cost() - NEARER
                                        && other.logFrequency() > best.logFrequency() - RARER);
    }

    /** Not "xdescribe", nor a short word with another consonant: "cozying" is no "copying". */
    private static boolean isClear(String wrong, String right) {
        if (wrong.endsWith(right)) {
            return false;
        }
        if (wrong.length() != right.length() || wrong.length() >= LONG) {
            return true;
        }
        int[] others =
                IntStream.range(0, wrong.length())
                        .filter(i -> wrong.charAt(i) != right.charAt(i))
                        .toArray();
        return others.length != 1 || "aeiouy".indexOf(right.charAt(others[0])) >= 0;
    }
}
