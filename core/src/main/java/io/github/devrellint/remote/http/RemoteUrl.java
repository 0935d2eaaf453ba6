package io.github.devrellint.remote.http;

import io.github.devrellint.document.LinkTarget;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * A URL that a document names.
 *
 * @param page what is requested: the URL without its fragment, in the normal form of the client
 * @param fragment the part after {@code #} and before a text directive, decoded; may be empty
 */
public record RemoteUrl(String page, String fragment) {

    /** Names that are reserved for examples and tests, by RFC 2606 and RFC 6761. */
    private static final Pattern EXAMPLE =
            Pattern.compile("(?:.*\\.)?(?:example\\.(?:com|net|org)|example|test|invalid)");

    /** Names that mean something else on each machine or network. */
    private static final Pattern LOCAL =
            Pattern.compile("[^.:]+|(?:.*\\.)?(?:localhost|local|internal|home\\.arpa)");

    /**
     * Reads a target.
     *
     * @return empty for one that is no complete URL, such as a template, and for hosts that stand
     *     in examples
     */
    public static Optional<RemoteUrl> parse(String raw) {
        String target = raw.strip();
        HttpUrl url = HttpUrl.parse(target.startsWith("//") ? "https:" + target : target);
        if (url == null
                || EXAMPLE.matcher(url.host()).matches()
                || target.matches(".*[{}<>$\\s].*")) {
            return Optional.empty();
        }
        String fragment = Optional.ofNullable(url.fragment()).orElse("");
        int directive = fragment.indexOf(LinkTarget.DIRECTIVE);
        return Optional.of(
                new RemoteUrl(
                        url.newBuilder().fragment(null).build().toString(),
                        directive < 0 ? fragment : fragment.substring(0, directive)));
    }

    /** The key in the ledger: page and fragment. */
    public String text() {
        return fragment.isEmpty() ? page : page + "#" + fragment;
    }

    /** The host, in lower case and ASCII. */
    public String host() {
        return HttpUrl.get(page).host();
    }

    /** Whether its host is none of the Internet, by its name alone. */
    public boolean isLocal() {
        return LOCAL.matcher(host()).matches();
    }

    /**
     * Whether another URL may stand in the place of this one: a page that is gone is often
     * redirected to the first page of its site, or to a search.
     */
    public boolean isReplacedBy(String other) {
        HttpUrl from = HttpUrl.get(page);
        HttpUrl to = HttpUrl.get(other);
        boolean home = to.encodedPath().equals("/") && !from.encodedPath().equals("/");
        return !home && Objects.equals(from.encodedQuery(), to.encodedQuery());
    }
}
