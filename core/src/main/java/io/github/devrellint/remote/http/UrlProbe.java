package io.github.devrellint.remote.http;

import io.github.devrellint.remote.http.HttpExchange.Answer;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;

/** Asks for one page once. */
final class UrlProbe {

    /** Of a page in which ids are looked for; longer ones are cut off there. */
    private static final int MOST_HTML = 4 * 1024 * 1024;

    private final HttpExchange exchange;
    private final Map<String, List<Integer>> accept;
    private final Clock clock;

    /**
     * @param accept status codes that count as alive, by host
     * @param clock for pauses that a host asks for until a point in time
     */
    UrlProbe(HttpExchange exchange, Map<String, List<Integer>> accept, Clock clock) {
        this.exchange = exchange;
        this.accept = accept;
        this.clock = clock;
    }

    /**
     * What one attempt told.
     *
     * @param answer the answer if there is no further attempt
     * @param again whether another attempt may tell more
     * @param pause that the host asks for before it
     */
    record Attempt(PageAnswer answer, boolean again, Optional<Duration> pause) {

        static Attempt last(UrlStatus status) {
            return new Attempt(PageAnswer.of(status), false, Optional.empty());
        }
    }

    Attempt ask(PageRequest request) {
        HttpUrl url = HttpUrl.get(request.page());
        try {
            return judge(request, url, answer(request, url));
        } catch (IOException e) {
            UrlStatus status = FailureVerdicts.of(e);
            boolean again = status.verdict() == Verdict.UNKNOWN;
            return new Attempt(PageAnswer.of(status), again, Optional.empty());
        }
    }

    /**
     * Some servers answer HEAD with an error, or not at all, so it has the last word only if well.
     */
    private Answer answer(PageRequest request, HttpUrl url) throws IOException {
        if (request.needsBody()) {
            int most = request.fragments().isEmpty() ? ImageResponse.HEADER_BYTES : MOST_HTML;
            return exchange.send("GET", url, most);
        }
        try {
            Answer head = exchange.send("HEAD", url, 0);
            if (head.status() < 400 || head.status() == 429) {
                return head;
            }
        } catch (UnknownHostException | SSLException e) {
            throw e;
        } catch (IOException e) {
            // asked again with GET
        }
        return exchange.send("GET", url, 0);
    }

    private Attempt judge(PageRequest request, HttpUrl url, Answer answer) throws IOException {
        int status = answer.status();
        String reason = reason(status);
        if (accept.getOrDefault(answer.end().host(), List.of()).contains(status)) {
            return Attempt.last(UrlStatus.ALIVE);
        }
        if (answer.headers().get("cf-mitigated") != null) {
            return Attempt.last(UrlStatus.of(Verdict.BLOCKED, "keeps programs out"));
        }
        if (status == 429 || status == 503 && answer.headers().get("Retry-After") != null) {
            Verdict verdict = status == 429 ? Verdict.BLOCKED : Verdict.UNKNOWN;
            return new Attempt(PageAnswer.of(UrlStatus.of(verdict, reason)), true, pause(answer));
        }
        if (status == 416) {
            return Attempt.last(empty(request)); // nothing is there to have a range of
        }
        if (status == 404 || status == 410) {
            return Attempt.last(UrlStatus.of(Verdict.BROKEN, reason));
        }
        if (status >= 400 && status < 500 || status == 999) {
            return Attempt.last(UrlStatus.of(Verdict.BLOCKED, reason));
        }
        if (status >= 300) {
            UrlStatus unknown = UrlStatus.of(Verdict.UNKNOWN, reason);
            return new Attempt(PageAnswer.of(unknown), status >= 500, Optional.empty());
        }
        return new Attempt(found(request, url, answer), false, Optional.empty());
    }

    /** In the words of RFC 9110, since servers choose their own, or none with HTTP/2. */
    private static String reason(int status) {
        String words =
                switch (status) {
                    case 400 -> " Bad Request";
                    case 401 -> " Unauthorized";
                    case 403 -> " Forbidden";
                    case 404 -> " Not Found";
                    case 410 -> " Gone";
                    case 429 -> " Too Many Requests";
                    case 500 -> " Internal Server Error";
                    case 502 -> " Bad Gateway";
                    case 503 -> " Service Unavailable";
                    case 504 -> " Gateway Timeout";
                    default -> "";
                };
        return status + words;
    }

    private static UrlStatus empty(PageRequest request) {
        return request.image()
                ? UrlStatus.of(Verdict.BROKEN, ImageResponse.EMPTY)
                : UrlStatus.ALIVE;
    }

    /** A response that has what was asked for. */
    private static PageAnswer found(PageRequest request, HttpUrl url, Answer answer)
            throws IOException {
        if (Redirects.toLogin(url, answer.end())) {
            return PageAnswer.of(UrlStatus.of(Verdict.BLOCKED, "asks to log in"));
        }
        if (request.image()) {
            Optional<String> fault = ImageResponse.fault(answer);
            if (fault.isPresent()) {
                return PageAnswer.of(UrlStatus.of(Verdict.BROKEN, fault.get()));
            }
        }
        UrlStatus status = Redirects.status(url, answer.permanent());
        if (request.image()) {
            status = status.withSize(ImageResponse.size(answer));
        }
        Map<String, UrlStatus> fragments = new HashMap<>();
        if (!request.fragments().isEmpty() && isHtml(answer)) {
            PageIds ids = PageIds.of(answer.body(), charset(answer), answer.end().host());
            for (String fragment : request.fragments()) {
                UrlStatus its = ids.status(fragment, answer.whole());
                fragments.put(fragment, its.verdict() == Verdict.BROKEN ? its : status);
            }
        }
        return new PageAnswer(status, fragments);
    }

    private static boolean isHtml(Answer answer) {
        String type = Objects.requireNonNullElse(answer.headers().get("Content-Type"), "");
        return type.toLowerCase(Locale.ROOT).contains("html");
    }

    /** The character set that a response names; null if it names none that there is. */
    private static String charset(Answer answer) {
        String type = Objects.requireNonNullElse(answer.headers().get("Content-Type"), "");
        MediaType parsed = MediaType.parse(type);
        Charset charset = parsed == null ? null : parsed.charset(null);
        return charset == null ? null : charset.name();
    }

    /** The header {@code Retry-After}: seconds, or a point in time (RFC 9110, 10.2.3). */
    private Optional<Duration> pause(Answer answer) {
        String after = Objects.requireNonNullElse(answer.headers().get("Retry-After"), "").strip();
        if (after.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(after)));
        }
        return Optional.ofNullable(answer.headers().getInstant("Retry-After"))
                .map(time -> Duration.between(clock.instant(), time))
                .map(pause -> pause.isNegative() ? Duration.ZERO : pause);
    }
}
