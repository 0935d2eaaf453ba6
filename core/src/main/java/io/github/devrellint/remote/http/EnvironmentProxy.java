package io.github.devrellint.remote.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.Credentials;
import okhttp3.HttpUrl;

/**
 * The proxies that the environment names, as curl and others read them: {@code https_proxy}, {@code
 * http_proxy}, {@code all_proxy} and {@code no_proxy}, in small or capital letters ({@code
 * HTTP_PROXY} is not read, since a web server may set it from a request). Elsewhere those of the
 * JVM.
 */
final class EnvironmentProxy extends ProxySelector {

    private final Map<String, HttpUrl> byScheme;
    private final List<String> direct;
    private final Optional<ProxySelector> otherwise;

    private EnvironmentProxy(
            Map<String, HttpUrl> byScheme, List<String> direct, Optional<ProxySelector> otherwise) {
        this.byScheme = byScheme;
        this.direct = direct;
        this.otherwise = otherwise;
    }

    /**
     * @param environment the variables
     * @param otherwise where they name no proxy
     */
    static EnvironmentProxy of(Map<String, String> environment, Optional<ProxySelector> otherwise) {
        Map<String, HttpUrl> byScheme = new HashMap<>();
        first(environment, "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                .ifPresent(proxy -> byScheme.put("https", proxy));
        first(environment, "http_proxy", "all_proxy", "ALL_PROXY")
                .ifPresent(proxy -> byScheme.put("http", proxy));
        String none =
                environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
        List<String> direct = new ArrayList<>();
        for (String name : none.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
            if (!name.isEmpty()) {
                direct.add(name.startsWith("*.") ? name.substring(1) : name);
            }
        }
        return new EnvironmentProxy(byScheme, direct, otherwise);
    }

    private static Optional<HttpUrl> first(Map<String, String> environment, String... names) {
        for (String name : names) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return Optional.ofNullable(
                        HttpUrl.parse(value.contains("://") ? value : "http://" + value));
            }
        }
        return Optional.empty();
    }

    /** The hosts of the proxies. */
    Set<String> hosts() {
        Set<String> hosts = new TreeSet<>();
        byScheme.values().forEach(proxy -> hosts.add(proxy.host()));
        return hosts;
    }

    /** What a proxy wants to hear of who asks, if the environment has a name and a password. */
    Optional<String> authorization(SocketAddress proxy) {
        return byScheme.values().stream()
                .filter(url -> proxy instanceof InetSocketAddress at && isAt(url, at))
                .filter(url -> !url.username().isEmpty())
                .map(url -> Credentials.basic(url.username(), url.password()))
                .findFirst();
    }

    private static boolean isAt(HttpUrl url, InetSocketAddress address) {
        return url.host().equals(address.getHostString()) && url.port() == address.getPort();
    }

    @Override
    public List<Proxy> select(URI uri) {
        HttpUrl proxy = byScheme.get(uri.getScheme());
        if (proxy == null) {
            return otherwise.map(selector -> selector.select(uri)).orElse(List.of(Proxy.NO_PROXY));
        }
        if (isDirect(uri.getHost())) {
            return List.of(Proxy.NO_PROXY);
        }
        InetSocketAddress address = InetSocketAddress.createUnresolved(proxy.host(), proxy.port());
        return List.of(new Proxy(Proxy.Type.HTTP, address));
    }

    private boolean isDirect(String host) {
        return direct.stream()
                .anyMatch(
                        name ->
                                name.equals("*")
                                        || host.equals(name)
                                        || host.endsWith(name.startsWith(".") ? name : "." + name));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // the request fails, which is told where it is
    }
}
