package io.github.devrellint.spelling.token;

/**
 * A word in a text.
 *
 * @param text the word without possessive s and soft hyphens, apostrophes made plain
 * @param start offset of its first code unit in the text it was found in
 * @param end offset behind its last one
 * @param opensSentence whether a sentence, a heading or a cell may begin here
 * @param part whether it is a part of a hyphen compound or stands beside a slash
 * @param shape how capitals and digits are spread over the word, which each neighbour asks for
 */
public record Token(
        String text, int start, int end, boolean opensSentence, boolean part, Shape shape) {

    public Token(String text, int start, int end, boolean opensSentence, boolean part) {
        this(text, start, end, opensSentence, part, shapeOf(text));
    }

    /** How a word is written. */
    public enum Shape {
        LOWER,
        CAPITALIZED,
        UPPER,
        /** Anything else: camelCase, PascalCase, iOS. */
        MIXED
    }

    /** Whether it has letters that English does not have. */
    public boolean isAccented() {
        return text.chars().anyMatch(c -> c > 127);
    }

    /** How capitals and digits are spread over a text. */
    public static Shape shapeOf(String text) {
        int upper = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                upper++;
            }
            if (c != '\'') {
                letters++;
            }
        }
        if (upper == 0) {
            return Shape.LOWER;
        }
        if (upper == letters && letters > 1) {
            return Shape.UPPER;
        }
        return upper == 1 && Character.isUpperCase(text.charAt(0))
                ? Shape.CAPITALIZED
                : Shape.MIXED;
    }
}
