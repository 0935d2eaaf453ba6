package io.github.devrellint.site.lookup;

import io.github.devrellint.document.LinkTarget;

/** Replaces the path in a target and keeps its form, query and fragment. */
final class TargetRewriter {

    private TargetRewriter() {}

    /**
     * The target with another path; a longer beginning is kept if it differs in letter case only.
     */
    static String changePath(LinkTarget.Local target, String path) {
        String written = target.path();
        String whole =
                written.length() > path.length() && !path.startsWith(".")
                        ? written.substring(0, written.length() - path.length()) + path
                        : path;
        boolean same = whole.equalsIgnoreCase(written);
        return encode(target, same ? whole : path);
    }

    /** The target with another last name in its path. */
    static String changeName(LinkTarget.Local target, String name) {
        String path = target.path();
        boolean folder = path.endsWith("/");
        String stem = folder ? path.substring(0, path.length() - 1) : path;
        return encode(
                target, stem.substring(0, stem.lastIndexOf('/') + 1) + name + (folder ? "/" : ""));
    }

    /** The target with another path, percent-encoded; its query and fragment stay. */
    private static String encode(LinkTarget.Local target, String path) {
        String raw = target.raw();
        int end = raw.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = raw.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        String encoded =
                path.replace("%", "%25")
                        .replace(" ", "%20")
                        .replace("?", "%3F")
                        .replace("#", "%23");
        return encoded.replace("(", "%28").replace(")", "%29") + raw.substring(end);
    }
}
