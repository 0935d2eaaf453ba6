package io.github.devrellint.site.layout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths of a site as keys: without slashes around them, {@code index.html} and {@code .html}. */
public final class UrlPaths {

    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private UrlPaths() {}

    /**
     * The key of a path, so that {@code /a/b}, {@code /a/b/} and {@code /a/b.html} are the same.
     */
    public static String key(String path) {
        String key = trim(path);
        if (key.endsWith("/index.html") || key.equals("index.html")) {
            key = trim(key.substring(0, key.length() - "index.html".length()));
        }
        return key.endsWith(".html")
                ? key.substring(0, key.length() - ".html".length())
                : key.endsWith(".htm") ? key.substring(0, key.length() - ".htm".length()) : key;
    }

    /** Without slashes around it and without doubled ones. */
    public static String trim(String path) {
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        String inner = path.substring(start, end);
        return inner.contains("//") ? SLASHES.matcher(inner).replaceAll("/") : inner;
    }

    public static String join(String... parts) {
        return trim(String.join("/", parts));
    }

    /**
     * Resolves a relative path as a browser does.
     *
     * @param page path of the page; a slash at its end makes it a folder
     * @return without slashes around it; {@code ..} above the root stays at the root
     */
    public static String resolve(String page, String path) {
        Deque<String> segments = new ArrayDeque<>();
        int slash = page.lastIndexOf('/');
        String folder = path.startsWith("/") || slash < 0 ? "" : page.substring(0, slash);
        for (String segment : (folder + "/" + path).split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    /**
     * The rest of a path after a prefix of whole segments; empty if the path has another beginning.
     */
    public static Optional<String> below(String prefix, String path) {
        if (prefix.isEmpty()) {
            return Optional.of(path);
        }
        if (path.equals(prefix)) {
            return Optional.of("");
        }
        return path.startsWith(prefix + "/")
                ? Optional.of(path.substring(prefix.length() + 1))
                : Optional.empty();
    }

    /** Path of an absolute URL or of a path, without slashes around it. */
    static String pathOf(String urlOrPath) {
        int scheme = urlOrPath.indexOf("://");
        if (scheme < 0) {
            return trim(urlOrPath);
        }
        int slash = urlOrPath.indexOf('/', scheme + 3);
        return slash < 0 ? "" : trim(urlOrPath.substring(slash));
    }

    /** Host of an absolute URL in lower case, empty if there is none. */
    public static String hostOf(String url) {
        int scheme = url.indexOf("//");
        if (scheme < 0) {
            return "";
        }
        int end = scheme + 2;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(scheme + 2, end).toLowerCase(java.util.Locale.ROOT);
    }
}
