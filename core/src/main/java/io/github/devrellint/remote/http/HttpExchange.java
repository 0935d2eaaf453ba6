package io.github.devrellint.remote.http;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Sends one request and follows its redirects, with a look at each address on the way. */
final class HttpExchange {

    private static final int MOST_REDIRECTS = 10;

    /** Longer parts are those of pages, which come compressed if they are asked for as a whole. */
    private static final int LONGEST_RANGE = 64 * 1024;

    private static final int SHORTEST_RANGE = 1023;

    private final OkHttpClient client;
    private final PublicAddresses addresses;
    private final ClientSettings settings;

    /**
     * @param client one that follows no redirects
     * @param addresses the resolver of the client
     */
    HttpExchange(OkHttpClient client, PublicAddresses addresses, ClientSettings settings) {
        this.client = client;
        this.addresses = addresses;
        this.settings = settings;
    }

    /** Thrown for redirects that lead nowhere. */
    static final class RedirectException extends IOException {

        private static final long serialVersionUID = 1;

        RedirectException(String message) {
            super(message);
        }
    }

    /**
     * The end of an exchange.
     *
     * @param end where the last response came from
     * @param permanent where permanent redirects led to before the first that is not; the URL
     *     itself if there was none
     * @param body the first bytes of it, as many as were wanted
     * @param whole whether that is all of the body
     */
    record Answer(
            HttpUrl end,
            HttpUrl permanent,
            int status,
            Headers headers,
            byte[] body,
            boolean whole) {}

    /**
     * Sends a request.
     *
     * @param most bytes of the body that are read at most, after decompression
     * @throws IOException if there is no answer
     */
    Answer send(String method, HttpUrl url, int most) throws IOException {
        Set<HttpUrl> seen = new HashSet<>();
        HttpUrl at = url;
        HttpUrl permanent = url;
        while (seen.add(at)) {
            if (seen.size() > MOST_REDIRECTS + 1) {
                throw new RedirectException("more than " + MOST_REDIRECTS + " redirects");
            }
            addresses.checkLiteral(at.host());
            try (Response response = client.newCall(request(method, at, most)).execute()) {
                HttpUrl next = next(response, at);
                if (next == null) {
                    return answer(response, at, permanent, most);
                }
                boolean forGood = response.code() == 301 || response.code() == 308;
                permanent = forGood && permanent.equals(at) ? next : permanent;
                at = next;
            }
        }
        throw new RedirectException("redirects in a circle");
    }

    private Request request(String method, HttpUrl url, int most) {
        Request.Builder request =
                new Request.Builder()
                        .url(url)
                        .method(method, null)
                        .header("User-Agent", settings.userAgent())
                        .header("Accept", "text/html,application/xhtml+xml,image/*,*/*;q=0.8");
        String authorization = settings.authorization().get(url.host());
        if (authorization != null && url.isHttps()) {
            request.header("Authorization", authorization);
        }
        if (method.equals("GET") && most <= LONGEST_RANGE) {
            request.header("Range", "bytes=0-" + Math.max(most, SHORTEST_RANGE));
        }
        return request.build();
    }

    /**
     * Where a response redirects to; null if it does not.
     *
     * @throws RedirectException if it leads to what is no web page
     */
    private static HttpUrl next(Response response, HttpUrl from) throws RedirectException {
        String location = response.header("Location");
        boolean redirect =
                switch (response.code()) {
                    case 301, 302, 303, 307, 308 -> true;
                    default -> false;
                };
        if (!redirect || location == null) {
            return null;
        }
        HttpUrl next = from.resolve(location);
        if (next == null) {
            throw new RedirectException("redirects to something that is not a web address");
        }
        return next.newBuilder().fragment(null).build();
    }

    private static Answer answer(Response response, HttpUrl end, HttpUrl permanent, int most)
            throws IOException {
        byte[] body = {};
        boolean whole = true;
        if (most > 0) {
            BufferedSource source = response.body().source();
            whole = !source.request(most + 1L);
            body = source.readByteArray(Math.min(most, source.getBuffer().size()));
        }
        return new Answer(end, permanent, response.code(), response.headers(), body, whole);
    }
}
