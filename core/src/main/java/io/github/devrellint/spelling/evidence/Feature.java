package io.github.devrellint.spelling.evidence;

/**
 * What may be found of an unknown word, with its weight: a logarithm of odds, positive for an
 * error. A clue multiplies it by how much of it there is.
 *
 * <p>The weights are those of a logistic regression over real misspellings put into real pages
 * against the unknown words of pages that are right; {@code README.md} beside the word resources
 * tells how to repeat it.
 */
enum Feature {
    MOST_ARE_NAMES(0.4),
    LETTERS(0.1),
    UP_TO_THREE_LETTERS(-3.5),
    FOUR_LETTERS(-1.1),
    FIVE_LETTERS(-1.2),
    LISTED(6),
    NO_WORD_NEAR(-4.2),
    OTHER_CASE(-15),
    FREQUENCY(0.8),
    COST(-0.2),
    COST_PER_LETTER(-2.5),
    LEAD(0.3),
    LONG_SLIP(0.5),
    SHORT_NO_SLIP(-1.2),
    LONGER_THAN_KNOWN(-2.5),
    LETTERS_BEFORE(-7.5),
    FORMED_NO_SLIP(-0.9),
    ACRONYM_MEANT(-4.4),
    NAME_MEANT(-0.8),
    CAPITALIZED_FOR_PLAIN(-1.3),
    MIXED_FOR_PLAIN(-6.5),
    ALL_CAPITALS(-6.7),
    MIXED_CASE(-1.7),
    CAPITALIZED_FIRST(-0.4),
    CAPITALIZED_INSIDE(0.1),
    ACCENT(-2.5),
    PART(-2.5),
    BEHIND_FIRST_NAME(-6),
    BESIDE_NAME(-1.6),
    BESIDE_INITIALS(-7),
    HYPHENATED_NAME(-6),
    CITED(-12),
    SUBJECT(-4),
    CALLED(-3),
    LINE_OF_NAMES(-4.5),
    NAME(-3),
    NAME_IN_LOWER_CASE(-0.1),
    TERM(-5.9),
    PACKAGE(-4.1),
    UNCOMMON(-5),
    ELSEWHERE(-1.5),
    INTERJECTION(-4),
    PREFIX(-1.5),
    SUFFIX(-0.7),
    COMPOUND(-1.2),
    INFLECTION(-3),
    DERIVED(-6),
    TECHNICAL_ENDING(-6),
    COINED(-6),
    ABBREVIATION(-2),
    COMMIT_LIST(-1),
    SERIES(-8),
    COMMAND(-4),
    VERBED(-4),
    MENTIONED(-20),
    ALONE(-4.5),
    LABEL(-3.5),
    SET_APART(-2),
    LINK_TEXT(-2.1),
    REPEATED(-1.8),
    TECHNICAL(-4.7),
    BESIDE_UNKNOWN(-1.3),
    FOREIGN(-1.5),
    FOREIGN_PHRASE(-9),
    FOREIGN_BESIDE(-4),
    NAMED_BY_SITE(-4),
    ON_OTHER_PAGES(-2.5);

    final double weight;

    Feature(double weight) {
        this.weight = weight;
    }
}
