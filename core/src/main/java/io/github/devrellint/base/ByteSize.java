package io.github.devrellint.base;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sizes as people write them: {@code 500k}, {@code 1.5m}, {@code 2g}. */
public final class ByteSize {

    private static final Pattern SIZE =
            Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*([kKmMgG]?)[bB]?");

    private ByteSize() {}

    /**
     * The bytes of a size.
     *
     * @throws IllegalArgumentException if the text is not a size
     */
    public static long of(String text) {
        Matcher matcher = SIZE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a size; write for example 500k, 1.5m or 2g");
        }
        int shift =
                switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
                    case "k" -> 10;
                    case "m" -> 20;
                    case "g" -> 30;
                    default -> 0;
                };
        return (long) (Double.parseDouble(matcher.group(1)) * (1L << shift));
    }

    /**
     * The bytes of a size; no limit for an empty text.
     *
     * @throws IllegalArgumentException if the text is neither empty nor a size
     */
    public static long limit(String text) {
        return text.isBlank() ? Long.MAX_VALUE : of(text);
    }
}
