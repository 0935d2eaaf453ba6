package io.github.devrellint.document.frontmatter;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Resolves an unquoted YAML scalar by the core schema of YAML 1.2 (section 10.3.2), and timestamps.
 * A timestamp that is not a day of the calendar stays a String.
 */
final class PlainScalar {

    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,400}");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]{1,400}");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]{1,400}");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(?:\\.[0-9]++|[0-9]++(?:\\.[0-9]*+)?)(?:[eE][-+]?[0-9]++)?");

    private PlainScalar() {}

    static Object resolve(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> null;
            case "true", "True", "TRUE" -> Boolean.TRUE;
            case "false", "False", "FALSE" -> Boolean.FALSE;
            case ".nan", ".NaN", ".NAN" -> Double.NaN;
            case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> Double.POSITIVE_INFINITY;
            case "-.inf", "-.Inf", "-.INF" -> Double.NEGATIVE_INFINITY;
            default -> "+-.0123456789".indexOf(text.charAt(0)) >= 0 ? number(text) : text;
        };
    }

    private static Object number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return integer(text, 10);
        }
        if (HEX.matcher(text).matches()) {
            return integer(text.substring(2), 16);
        }
        if (OCTAL.matcher(text).matches()) {
            return integer(text.substring(2), 8);
        }
        if (text.length() <= 400 && FLOAT.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        return Timestamp.parse(text).<Object>map(date -> date).orElse(text);
    }

    private static Object integer(String digits, int radix) {
        var number = new BigInteger(digits, radix);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }
}
