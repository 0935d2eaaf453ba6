package io.github.devrellint.remote.http;

import java.util.List;
import java.util.Map;

/**
 * What requests may do and say.
 *
 * @param allowPrivate whether they may go to private and loopback addresses
 * @param authorization the header {@code Authorization} by host; sent to no other host, and over
 *     HTTPS only
 * @param accept status codes that count as alive, by host
 * @param userAgent the header {@code User-Agent}
 * @param environment the variables that name proxies
 */
public record ClientSettings(
        boolean allowPrivate,
        Map<String, String> authorization,
        Map<String, List<Integer>> accept,
        String userAgent,
        Map<String, String> environment) {

    /** Without what must not be printed. */
    @Override
    public String toString() {
        return "ClientSettings[" + userAgent + "]";
    }
}
