package io.github.devrellint.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Decodes the escapes of Markdown and HTML. */
public final class Escapes {

    public static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");

    private Escapes() {}

    /** Decodes backslash escapes and entities, as in a link destination. */
    public static String decode(String text) {
        if (text.indexOf('\\') < 0) {
            return entities(text);
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            if (text.charAt(i) == '\\' && isPunctuation(text.charAt(i + 1))) {
                decoded.append(entities(text.substring(at, i))).append(text.charAt(i + 1));
                i++;
                at = i + 1;
            }
        }
        return decoded.append(entities(text.substring(at))).toString();
    }

    /** Decodes entities, as in an attribute of HTML. */
    public static String entities(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(entity(entity.group())));
    }

    /** The characters of an entity; the text itself if there is no such entity. */
    public static String entity(String text) {
        return Parser.unescapeEntities(text, false);
    }

    /** Whether a backslash before the character escapes it: ASCII punctuation. */
    public static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
}
