package io.github.devrellint.links;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a target has in common with others that a build resolves in the same way, as far as its text
 * and the place of its document tell.
 *
 * @param form how it begins: {@code /}, {@code .} for a relative path, {@code #} for a fragment,
 *     the name of a template tag, or the scheme and host of a URL
 * @param place the first folder of a path from the root with a star for each further part; for a
 *     relative one, the first folder of the document
 * @param extension of a file, in lower case, with its dot; empty if there is none
 */
record TargetKind(String form, String place, String extension) {

    private static final Pattern TAG = Pattern.compile("\\{[{%][<%]?-?\\s*\\w*");
    private static final Pattern HOST = Pattern.compile("(?:[a-zA-Z][\\w+.-]*:)?//[^/]*");
    private static final Pattern EXTENSION =
            Pattern.compile("[^/]+(\\.(?=[a-zA-Z0-9]*[a-zA-Z])[a-zA-Z0-9]{1,5})");

    private static final char SEPARATOR = '\n';

    /**
     * Classifies a target.
     *
     * @param written as it stands in the source
     * @param folder the first folder below the root of the site that the document is in
     */
    static TargetKind of(String written, String folder) {
        Matcher tag = TAG.matcher(written);
        if (tag.lookingAt()) {
            return new TargetKind(tag.group(), "", "");
        }
        if (written.startsWith("#")) {
            return new TargetKind("#", "", "");
        }
        Matcher host = HOST.matcher(written);
        String start = host.lookingAt() ? host.group() : "";
        String path = withoutQuery(written.substring(start.length()));
        boolean root = path.startsWith("/");
        String shape = root ? shape(path) : "";
        Matcher extension = EXTENSION.matcher(path.substring(path.lastIndexOf('/') + 1));
        String form = !start.isEmpty() ? start : root ? "/" : ".";
        return new TargetKind(
                form,
                form.equals(".") ? folder : shape,
                extension.matches() ? extension.group(1).toLowerCase(Locale.ROOT) : "");
    }

    private static String withoutQuery(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
            end++;
        }
        return path.substring(0, end);
    }

    /** {@code /docs/*}{@code /*} for {@code /docs/a/b}, and {@code /*} for {@code /a}. */
    private static String shape(String path) {
        String[] parts = path.substring(1).split("/", -1);
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            boolean folder = i == 0 && parts.length > 1 || parts[i].isEmpty();
            shape.append('/').append(folder ? parts[i] : "*");
        }
        return shape.toString();
    }

    /** The same for a path from the root of any length. */
    TargetKind ofAnyLength() {
        int end = place.indexOf('/', 1);
        return form.equals(".") || end < 0
                ? this
                : new TargetKind(form, place.substring(0, end) + "/**", extension);
    }

    TargetKind withoutPlace() {
        return new TargetKind(form, "", extension);
    }

    /** The same for a path from the root of any length, with any extension. */
    TargetKind ofAnyFile() {
        return form.equals("/") ? new TargetKind(form, ofAnyLength().place(), "") : this;
    }

    /**
     * A glob for {@code allow} that fits the targets of the kind; that of a relative path without
     * extension fits all others as well.
     */
    String glob() {
        return switch (form) {
            case "#" -> "**#**";
            case "." -> "**" + extension;
            case "/" -> place + extension;
            default -> form + "**" + extension;
        };
    }

    /** As a text, for {@link #parse}. */
    String format() {
        return form + SEPARATOR + place + SEPARATOR + extension;
    }

    static TargetKind parse(String text) {
        String[] parts = text.split(String.valueOf(SEPARATOR), -1);
        return new TargetKind(parts[0], parts[1], parts[2]);
    }
}
