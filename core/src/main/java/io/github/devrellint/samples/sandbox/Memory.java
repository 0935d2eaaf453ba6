package io.github.devrellint.samples.sandbox;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts of memory: {@code 512m}, {@code 2g}. */
public final class Memory {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})([kmg]?)b?");

    private Memory() {}

    /**
     * @return the amount in bytes
     * @throws IllegalArgumentException if the text is no amount
     */
    public static long bytes(String text) {
        Matcher matcher = AMOUNT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "samples.memory takes an amount such as 512m or 2g, not '" + text + "'");
        }
        int shift =
                switch (matcher.group(2)) {
                    case "k" -> 10;
                    case "m" -> 20;
                    case "g" -> 30;
                    default -> 0;
                };
        return Long.parseLong(matcher.group(1)) << shift;
    }
}
