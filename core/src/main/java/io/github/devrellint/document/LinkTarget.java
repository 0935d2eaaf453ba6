package io.github.devrellint.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The target of a link or an image, classified by its text alone. */
public sealed interface LinkTarget {

    /** The target as it is written, with Markdown escapes and entities decoded. */
    String raw();

    /**
     * A page, file or anchor of this site.
     *
     * @param raw as written
     * @param path percent-decoded; empty for the same page; relative to the root of the site if it
     *     starts with {@code /}
     * @param query the part after {@code ?}, empty if none
     * @param fragment the part after {@code #} and before a text directive ({@code :~:text=…}),
     *     percent-decoded, empty if none
     */
    record Local(String raw, String path, String query, String fragment) implements LinkTarget {
        public boolean fromRoot() {
            return path.startsWith("/");
        }

        public boolean samePage() {
            return path.isEmpty();
        }
    }

    /** A URL with a host: {@code https:}, {@code http:} or scheme-relative {@code //host}. */
    record Remote(String raw) implements LinkTarget {}

    /** A {@code data:} URI. */
    record Data(String raw) implements LinkTarget {}

    /** A target that a template computes; the site resolves some of them. */
    record Template(String raw) implements LinkTarget {}

    /** Any other scheme: {@code mailto:}, {@code tel:}, {@code javascript:}. */
    record Other(String raw) implements LinkTarget {}

    /** Schemes that need not be resolved, even if a template computes the rest. */
    Pattern ADDRESS = Pattern.compile("(?i)(?:mailto|tel|sms|javascript):");

    /**
     * Separates the fragment from text to highlight, see the URL Fragment Text Directives draft.
     */
    String DIRECTIVE = ":~:";

    Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]+):.*", Pattern.DOTALL);

    /** Classifies a target; never throws. */
    static LinkTarget parse(String raw) {
        String target = raw.strip();
        if (ADDRESS.matcher(target).lookingAt()) {
            return new Other(target);
        }
        if (target.contains("{{") || target.contains("{%") || target.contains("<%")) {
            return new Template(target);
        }
        if (target.startsWith("//")) {
            return new Remote(target);
        }
        Matcher scheme = SCHEME.matcher(target);
        if (scheme.matches()) {
            return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
                case "http", "https" -> new Remote(target);
                case "data" -> new Data(target);
                default -> new Other(target);
            };
        }
        return local(target);
    }

    private static Local local(String target) {
        int hash = target.indexOf('#');
        String behind = hash < 0 ? "" : target.substring(hash + 1);
        int directive = behind.indexOf(DIRECTIVE);
        String fragment = directive < 0 ? behind : behind.substring(0, directive);
        String rest = hash < 0 ? target : target.substring(0, hash);
        int mark = rest.indexOf('?');
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        String path = mark < 0 ? rest : rest.substring(0, mark);
        return new Local(target, percentDecode(path), query, percentDecode(fragment));
    }

    /** Decodes {@code %41}; returns the text unchanged if the result is not valid UTF-8. */
    private static String percentDecode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        for (int i = 0; i < in.length; i++) {
            int high = i + 2 < in.length && in[i] == '%' ? Character.digit(in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
            if (low < 0) {
                out.put(in[i]);
            } else {
                out.put((byte) (high << 4 | low));
                i += 2;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
