package io.github.devrellint.remote.http;

import java.time.Duration;

/**
 * How hosts are treated.
 *
 * @param total requests that are under way at once
 * @param perHost those to one host
 * @param spacing between the beginnings of two to one host
 * @param timeout of one request, with its redirects and the part of the body that is read
 * @param attempts how often a page is asked for that gives no answer
 * @param backOff before the second of them; twice as long before each further one
 * @param longestPause a host that asks for a longer one is asked no more in this run
 */
public record PolitenessPolicy(
        int total,
        int perHost,
        Duration spacing,
        Duration timeout,
        int attempts,
        Duration backOff,
        Duration longestPause) {

    public static final PolitenessPolicy USUAL =
            new PolitenessPolicy(
                    32,
                    2,
                    Duration.ofMillis(200),
                    Duration.ofSeconds(20),
                    2,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30));
}
