package io.github.devrellint.remote;

import io.github.devrellint.config.ConfigException;
import io.github.devrellint.config.LinkSettings.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Makes the header {@code Authorization} of what environment variables hold. */
final class Authorizations {

    private Authorizations() {}

    /**
     * The headers by host.
     *
     * @throws ConfigException if a variable is not set, or not exactly one is named; the message
     *     names the variable, not what it holds
     */
    static Map<String, String> of(
            Map<String, Credentials> credentials, Map<String, String> environment) {
        Map<String, String> headers = new HashMap<>();
        credentials.forEach(
                (host, its) ->
                        headers.put(host.toLowerCase(Locale.ROOT), header(host, its, environment)));
        return headers;
    }

    private static String header(String host, Credentials its, Map<String, String> environment) {
        if (its.basic().isPresent() == its.bearer().isPresent()) {
            throw new ConfigException(
                    "credentials of " + host + " need either 'basic' or 'bearer'");
        }
        String name = its.basic().or(its::bearer).orElseThrow();
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new ConfigException(
                    "credentials of %s: the environment variable %s is not set"
                            .formatted(host, name));
        }
        return its.bearer().isPresent()
                ? "Bearer " + value
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }
}
