package io.github.devrellint.remote.http;

import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;

/** Makes the client for requests to hosts that nobody knows. */
final class HttpClients {

    private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

    private HttpClients() {}

    /**
     * Makes a client without cookies, which follows no redirects.
     *
     * @param base whose certificates are trusted
     */
    static OkHttpClient of(
            OkHttpClient base,
            PublicAddresses addresses,
            EnvironmentProxy proxies,
            PolitenessPolicy politeness) {
        X509TrustManager trust = new IssuerAwareTrust(base.x509TrustManager());
        return base.newBuilder()
                .dns(addresses)
                .proxySelector(proxies)
                .proxyAuthenticator(authenticator(proxies))
                .sslSocketFactory(context(trust).getSocketFactory(), trust)
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(politeness.total(), 30, TimeUnit.SECONDS))
                .callTimeout(politeness.timeout())
                .connectTimeout(politeness.timeout().dividedBy(2))
                .readTimeout(politeness.timeout())
                .build();
    }

    private static SSLContext context(X509TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers a proxy once; a second question means that the password is wrong. */
    private static Authenticator authenticator(EnvironmentProxy proxies) {
        return (route, response) -> {
            if (route == null || response.request().header(PROXY_AUTHORIZATION) != null) {
                return null;
            }
            return proxies.authorization(route.proxy().address())
                    .map(
                            value ->
                                    response.request()
                                            .newBuilder()
                                            .header(PROXY_AUTHORIZATION, value))
                    .map(request -> request.build())
                    .orElse(null);
        };
    }
}
