package io.github.devrellint.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How links are checked.
 *
 * @param online whether URLs on other hosts are requested
 * @param allowPrivate whether those requests may go to private and loopback addresses
 * @param exclude globs of targets that are not checked
 * @param ledger the file that keeps what requests told, relative to the configuration
 * @param map beginnings of URLs, and what stands in their place when they are checked: another URL,
 *     or a path of the site
 * @param accept status codes that count as alive, by host
 * @param credentials who asks, by host
 */
public record LinkSettings(
        boolean online,
        boolean allowPrivate,
        List<String> exclude,
        String ledger,
        Map<String, String> map,
        Map<String, List<Integer>> accept,
        Map<String, Credentials> credentials) {

    public static final LinkSettings DEFAULTS =
            new LinkSettings(
                    false,
                    false,
                    List.of(),
                    ".devrel-lint/links.json",
                    Map.of(),
                    Map.of(),
                    Map.of());

    /**
     * Names of environment variables, one of the two.
     *
     * @param basic of one that holds {@code user:password}
     * @param bearer of one that holds a token
     */
    public record Credentials(Optional<String> basic, Optional<String> bearer) {}

    /** The same with or without requests to other hosts. */
    public LinkSettings withOnline(boolean value) {
        return new LinkSettings(value, allowPrivate, exclude, ledger, map, accept, credentials);
    }

    /** The same with requests to private addresses allowed. */
    public LinkSettings withPrivate() {
        return new LinkSettings(online, true, exclude, ledger, map, accept, credentials);
    }
}
