package io.github.devrellint.remote.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The places in an HTML page that a fragment can lead to. */
final class PageIds {

    /** Lines of a file, states of a program, the top: nothing that the page has an id for. */
    private static final Pattern NO_ID = Pattern.compile("(?i)top|L\\d+.*|[!/].*|.*=.*|lines-.*");

    /** Hosts whose pages put their headings in place by a script. */
    private static final Set<String> BY_SCRIPT =
            Set.of("github.com", "gist.github.com", "gitlab.com", "bitbucket.org", "codeberg.org");

    private final boolean credible;
    private final Set<String> ids = new HashSet<>();

    private PageIds(Document page, String host) {
        for (Element element : page.select("[id], a[name]")) {
            ids.add(element.id());
            ids.add(element.attr("name"));
        }
        credible = !BY_SCRIPT.contains(host) && hasOwnTargets(page);
    }

    /**
     * Reads a page.
     *
     * @param charset that its response names, or null
     */
    static PageIds of(byte[] html, String charset, String host) throws IOException {
        return new PageIds(
                Jsoup.parse(new ByteArrayInputStream(html), charset, "https://" + host + "/"),
                host);
    }

    /**
     * Whether the page has ids where fragments lead to; a script may add those that are missing.
     */
    private static boolean hasOwnTargets(Document page) {
        return !page.select("h1[id], h2[id], h3[id], h4[id], h5[id], a[name], section[id], dt[id]")
                .isEmpty();
    }

    /** The status of a fragment, given that the page is there. */
    UrlStatus status(String fragment, boolean whole) {
        if (NO_ID.matcher(fragment).matches() || has(fragment)) {
            return UrlStatus.ALIVE;
        }
        return whole && credible
                ? UrlStatus.of(Verdict.BROKEN, "the page has no #" + fragment)
                : UrlStatus.of(Verdict.UNCHECKED, "a script may make #" + fragment);
    }

    private boolean has(String fragment) {
        return List.of(fragment, decoded(fragment)).stream()
                .anyMatch(name -> ids.contains(name) || ids.contains("user-content-" + name));
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
