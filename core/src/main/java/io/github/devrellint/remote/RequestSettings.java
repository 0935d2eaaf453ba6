package io.github.devrellint.remote;

import io.github.devrellint.config.ConfigException;
import io.github.devrellint.config.LinkSettings;
import io.github.devrellint.config.LinkSettings.Credentials;
import io.github.devrellint.remote.http.ClientSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Makes the settings of requests of the configuration and the environment. */
final class RequestSettings {

    private RequestSettings() {}

    /**
     * The settings of requests.
     *
     * @throws ConfigException for credentials that the environment does not have
     */
    static ClientSettings of(LinkSettings settings, Map<String, String> environment) {
        return new ClientSettings(
                settings.allowPrivate(),
                authorizations(settings.credentials(), environment),
                settings.accept(),
                "devrel-lint/" + version() + " (link checker)",
                environment);
    }

    private static String version() {
        String version = RequestSettings.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    /**
     * The header {@code Authorization} by host.
     *
     * @throws ConfigException if a variable is not set, or not exactly one is named; the message
     *     names the variable, not what it holds
     */
    private static Map<String, String> authorizations(
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
