package io.github.devrellint.remote.http;

import java.util.Map;

/**
 * The answer to a {@link PageRequest}.
 *
 * @param status of the page
 * @param fragments the status of each fragment that was asked for, that of the page if it has none
 */
public record PageAnswer(UrlStatus status, Map<String, UrlStatus> fragments) {

    static PageAnswer of(UrlStatus status) {
        return new PageAnswer(status, Map.of());
    }

    /**
     * The status of a URL.
     *
     * @param fragment of it, may be empty
     */
    public UrlStatus status(String fragment) {
        return fragments.getOrDefault(fragment, status);
    }
}
