package io.github.devrellint.frontmatter;

import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.FrontMatterValue.Sequence;
import java.time.temporal.Temporal;
import java.util.Set;

/** The type of value that a key of front matter takes. All types accept an empty value. */
enum KeyType {
    ANY("anything"),
    /** Numbers, dates and booleans count: a title may be {@code 404} or {@code 2023-05-26}. */
    TEXT("a text"),
    /** Digits alone count if they are those of a day: Ruby reads {@code 20230526}. */
    DATE("a date"),
    /** The words of YAML 1.1 count, unless they are quoted. */
    FLAG("true or false"),
    NUMBER("a number"),
    LIST("a list"),
    TEXTS("a text or a list of texts"),
    MAP("keys and values"),
    MAPS("a list of keys and values");

    private static final Set<String> WORDS =
            Set.of("yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF");

    private final String words;

    KeyType(String words) {
        this.words = words;
    }

    boolean takes(FrontMatterValue value) {
        return switch (this) {
            case ANY -> true;
            case TEXT -> value instanceof Scalar;
            case DATE -> value instanceof Scalar scalar && isDate(scalar);
            case FLAG -> value instanceof Scalar scalar && isFlag(scalar);
            case NUMBER -> value instanceof Scalar scalar && isNumber(scalar);
            case LIST -> value instanceof Sequence;
            case TEXTS -> value instanceof Scalar || isListOf(Scalar.class, value);
            case MAP -> value instanceof Mapping;
            case MAPS -> isListOf(Mapping.class, value);
        };
    }

    /** For messages: "a text". */
    String words() {
        return words;
    }

    /** Says for messages what a value is: "a list". */
    static String of(FrontMatterValue value) {
        if (value instanceof Scalar scalar) {
            Object plain = scalar.value();
            return plain instanceof Boolean
                    ? FLAG.words
                    : plain instanceof Number
                            ? NUMBER.words
                            : plain instanceof Temporal ? DATE.words : TEXT.words;
        }
        return value instanceof Sequence ? LIST.words : MAP.words;
    }

    private static boolean isDate(Scalar scalar) {
        return scalar.value() instanceof String
                || scalar.value() instanceof Temporal
                || scalar.source().matches("(19|20)\\d{6}");
    }

    private static boolean isFlag(Scalar scalar) {
        return scalar.value() instanceof Boolean || WORDS.contains(scalar.source());
    }

    private static boolean isListOf(
            Class<? extends FrontMatterValue> type, FrontMatterValue value) {
        return value instanceof Sequence list && list.items().stream().allMatch(type::isInstance);
    }

    private static boolean isNumber(Scalar scalar) {
        if (scalar.value() instanceof Number) {
            return true;
        }
        String text = scalar.text().text();
        try {
            return text.length() < 40 && Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
