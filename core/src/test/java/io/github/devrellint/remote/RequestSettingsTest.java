package io.github.devrellint.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.devrellint.config.ConfigException;
import io.github.devrellint.config.LinkSettings;
import io.github.devrellint.config.LinkSettings.Credentials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestSettingsTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("LOGIN", "me:secret", "TOKEN", "t0ken");

    private static Map<String, String> authorization(Credentials credentials) {
        LinkSettings settings =
                new LinkSettings(
                        true,
                        false,
                        List.of(),
                        "links.json",
                        Map.of(),
                        Map.of(),
                        Map.of("Wiki.Kintsugi.io", credentials));
        return RequestSettings.of(settings, ENVIRONMENT).authorization();
    }

    @Test
    void passwordsComeFromTheEnvironment() {
        assertThat(authorization(new Credentials(Optional.of("LOGIN"), Optional.empty())))
                .containsExactly(Map.entry("wiki.kintsugi.io", "Basic bWU6c2VjcmV0"));
        assertThat(authorization(new Credentials(Optional.empty(), Optional.of("TOKEN"))))
                .containsExactly(Map.entry("wiki.kintsugi.io", "Bearer t0ken"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(
                        () -> authorization(new Credentials(Optional.of("NONE"), Optional.empty())))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "credentials of Wiki.Kintsugi.io: the environment variable NONE is not set");
    }

    @Test
    void oneKindIsNeeded() {
        Credentials both = new Credentials(Optional.of("LOGIN"), Optional.of("TOKEN"));
        Credentials none = new Credentials(Optional.empty(), Optional.empty());

        for (Credentials credentials : List.of(both, none)) {
            assertThatThrownBy(() -> authorization(credentials))
                    .hasMessage("credentials of Wiki.Kintsugi.io need either 'basic' or 'bearer'");
        }
    }
}
