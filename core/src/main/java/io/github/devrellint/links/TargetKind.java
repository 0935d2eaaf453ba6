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
 * @param place the folders of a path from the root with a star for its name; for a relative one,
 *     the first folder of the document
 * @param extension of a file, in lower case, with its dot; empty if there is none
 */
record TargetKind(String form, String place, String extension) {

    private static final Pattern TAG = Pattern.compile("\\{[{%][<%]?-?\\s*\\w*");
    private static final Pattern HOST = Pattern.compile("(?:[a-zA-Z][\\w+.-]*:)?//[^/]*");
    private static final Pattern EXTENSION =
            Pattern.compile("[^/]+(\\.(?=[a-zA-Z0-9]*[a-zA-Z])[a-zA-Z0-9]{1,5})");

    private static final Pattern NAME = Pattern.compile("[^/]+");

    /** Folders of a path that are told apart. */
    static final int MOST_FOLDERS = 6;

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
        String place = root ? place(path) : "";
        Matcher extension = EXTENSION.matcher(path.substring(path.lastIndexOf('/') + 1));
        String form = !start.isEmpty() ? start : root ? "/" : ".";
        return new TargetKind(
                form,
                form.equals(".") ? folder : place,
                extension.matches() ? extension.group(1).toLowerCase(Locale.ROOT) : "");
    }

    private static String withoutQuery(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
            end++;
        }
        return path.substring(0, end);
    }

    /** {@code /docs/a/*} for {@code /docs/a/b}; {@code /a} is a place of its own. */
    private static String place(String path) {
        int end = path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length();
        int name = path.lastIndexOf('/', end - 1) + 1;
        if (name <= 1) {
            return path;
        }
        int deep = end(path, MOST_FOLDERS + 1);
        return deep >= 0 && deep < name
                ? path.substring(0, deep) + "/**"
                : path.substring(0, name) + "*" + path.substring(end);
    }

    /** Where the first folders of a path end, before the slash; -1 if it is in fewer. */
    private static int end(String path, int folders) {
        int end = 0;
        for (int i = 0; i < folders && end >= 0; i++) {
            end = path.indexOf('/', end + 1);
        }
        return end;
    }

    /** The same with any names below the first folder, or of any name if it is in none. */
    TargetKind ofAnyNames() {
        if (!isOfFolder()) {
            return this;
        }
        int end = Math.max(0, end(place, 1));
        int start = end == place.length() - 1 ? 0 : end;
        return new TargetKind(
                form,
                place.substring(0, start) + NAME.matcher(place.substring(start)).replaceAll("*"),
                extension);
    }

    /** The same in any folder below the first ones; itself if it is in fewer. */
    TargetKind below(int folders) {
        int end = form.equals(".") ? -1 : end(place, folders);
        return end < 0 ? this : new TargetKind(form, place.substring(0, end) + "/**", extension);
    }

    /** Whether it is of targets in a folder, seen from a root. */
    boolean isOfFolder() {
        return !form.equals(".") && !place.isEmpty();
    }

    /** The first folder with the slashes around it; empty if there is none. */
    String firstFolder() {
        int end = form.equals(".") ? -1 : end(place, 1);
        return end < 0 ? "" : place.substring(0, end + 1);
    }

    TargetKind withoutPlace() {
        return new TargetKind(form, "", extension);
    }

    /** The same for a path from the root of any length, with any extension. */
    TargetKind ofAnyFile() {
        return form.equals("/") ? new TargetKind(form, below(1).place(), "") : this;
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
            default -> form + (place.isEmpty() ? "**" : place) + extension;
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
