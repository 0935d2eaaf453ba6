package io.github.devrellint.remote.http;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** Asks servers on loopback under any host name. */
final class TestHosts {

    static final PolitenessPolicy NO_PAUSES =
            new PolitenessPolicy(
                    32,
                    8,
                    Duration.ZERO,
                    Duration.ofSeconds(1),
                    2,
                    Duration.ofMillis(20),
                    Duration.ofSeconds(3));

    static final Dns LOOPBACK = host -> List.of(InetAddress.getLoopbackAddress());

    private TestHosts() {}

    static ClientSettings settings() {
        return new ClientSettings(true, Map.of(), Map.of(), "devrel-lint/test", Map.of());
    }

    /** The status of one page. */
    static UrlStatus ask(ClientSettings settings, Dns dns, OkHttpClient base, String page) {
        PageRequest request = new PageRequest(page, Set.of(), false);
        return ask(settings, dns, base, List.of(request)).get(page).status();
    }

    static Map<String, PageAnswer> ask(
            ClientSettings settings, Dns dns, OkHttpClient base, List<PageRequest> requests) {
        Map<String, PageAnswer> answers = new ConcurrentHashMap<>();
        try (UrlProber prober = new UrlProber(settings, NO_PAUSES, dns, base)) {
            prober.ask(
                    requests,
                    new UrlProber.Listener() {
                        @Override
                        public void answered(PageRequest request, PageAnswer answer) {
                            answers.put(request.page(), answer);
                        }

                        @Override
                        public void waiting(int left, Set<String> hosts) {}
                    });
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return new HashMap<>(answers);
    }
}
