package io.github.devrellint.base;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sizes as people write them: {@code 500k}, {@code 1.5m}. */
public final class ByteSize {

    private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([kKmM]?)[bB]?");

    private ByteSize() {}

    /** The bytes of a size; no limit for an empty or invalid text. */
    public static long limit(String size) {
        Matcher matcher = SIZE.matcher(size.strip());
        if (!matcher.matches()) {
            return Long.MAX_VALUE;
        }
        double unit =
                switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
                    case "k" -> 1024;
                    case "m" -> 1024 * 1024;
                    default -> 1;
                };
        return (long) (Double.parseDouble(matcher.group(1)) * unit);
    }
}
