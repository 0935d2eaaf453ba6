package io.github.devrellint.frontmatter;

import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.FrontMatterValue.Sequence;
import java.time.temporal.Temporal;
import java.util.Set;

/** The type of value that a key of front matter takes. All types accept an empty value. */
enum KeyType {
    ANY("anything") {
        @Override
        boolean takes(FrontMatterValue value) {
            return true;
        }
    },
    /** Numbers, dates and booleans count: a title may be {@code 404} or {@code 2023-05-26}. */
    TEXT("a text") {
        @Override
        boolean takes(FrontMatterValue value) {
            return value instanceof Scalar;
        }
    },
    /** Digits alone count if they are those of a day: Ruby reads {@code 20230526}. */
    DATE("a date") {
        @Override
        boolean takes(FrontMatterValue value) {
            return value instanceof Scalar scalar
                    && (scalar.value() instanceof String
                            || scalar.value() instanceof Temporal
                            || scalar.source().matches("(19|20)\\d{6}"));
        }
    },
    /** The words of YAML 1.1 count, unless they are quoted. */
    FLAG("true or false") {
        @Override
        boolean takes(FrontMatterValue value) {
            return value instanceof Scalar scalar
                    && (scalar.value() instanceof Boolean || WORDS.contains(scalar.source()));
        }
    },
    NUMBER("a number") {
        @Override
        boolean takes(FrontMatterValue value) {
            return value instanceof Scalar scalar
                    && (scalar.value() instanceof Number || isNumber(scalar.text().text()));
        }
    },
    LIST("a list") {
        @Override
        boolean takes(FrontMatterValue value) {
            return value instanceof Sequence;
        }
    },
    TEXTS("a text or a list of texts") {
        @Override
        boolean takes(FrontMatterValue value) {
            return value instanceof Scalar
                    || value instanceof Sequence list
                            && list.items().stream().allMatch(Scalar.class::isInstance);
        }
    },
    MAP("keys and values") {
        @Override
        boolean takes(FrontMatterValue value) {
            return value instanceof Mapping;
        }
    },
    MAPS("a list of keys and values") {
        @Override
        boolean takes(FrontMatterValue value) {
            return value instanceof Sequence list
                    && list.items().stream().allMatch(Mapping.class::isInstance);
        }
    };

    private static final Set<String> WORDS =
            Set.of("yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF");

    private final String words;

    KeyType(String words) {
        this.words = words;
    }

    abstract boolean takes(FrontMatterValue value);

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

    private static boolean isNumber(String text) {
        try {
            return text.length() < 40 && Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
