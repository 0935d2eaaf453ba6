package io.github.devrellint.spelling;

/**
 * A word in a text.
 *
 * @param text the word without possessive s and soft hyphens, apostrophes made plain
 * @param start offset of its first code unit in the text it was found in
 * @param end offset behind its last one
 * @param opensSentence whether a sentence, a heading or a cell may begin here
 * @param part whether it is a part of a hyphen compound or stands beside a slash
 */
record Token(String text, int start, int end, boolean opensSentence, boolean part) {

    /** How a word is written. */
    enum Shape {
        LOWER,
        CAPITALIZED,
        UPPER,
        /** Anything else: camelCase, PascalCase, iOS. */
        MIXED
    }

    Shape shape() {
        return shapeOf(text);
    }

    /** Whether it has letters that English does not have. */
    boolean isAccented() {
        return text.chars().anyMatch(c -> c > 127);
    }

    static Shape shapeOf(String text) {
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
