package io.github.devrellint.remote.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks real servers on loopback that behave as servers do. */
class UrlProberTest {

    private MockWebServer server = new MockWebServer();
    private final Map<String, MockResponse> pages = new ConcurrentHashMap<>();
    private final Queue<RecordedRequest> requests = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() throws IOException {
        serve();
    }

    private void serve() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        requests.add(request);
                        return pages.getOrDefault(
                                request.getMethod() + " " + request.getTarget(),
                                pages.getOrDefault(request.getTarget(), response(404).build()));
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static MockResponse.Builder response(int code) {
        return new MockResponse.Builder().code(code);
    }

    private static MockResponse redirect(int code, String location) {
        return response(code).addHeader("Location", location).build();
    }

    private String url(String target) {
        return server.url(target).toString();
    }

    private UrlStatus ask(String target) {
        return ask(TestHosts.settings(), url(target));
    }

    private static UrlStatus ask(ClientSettings settings, String url) {
        return TestHosts.ask(settings, TestHosts.LOOPBACK, new OkHttpClient(), url);
    }

    private PageAnswer answer(PageRequest request) {
        return TestHosts.ask(
                        TestHosts.settings(),
                        TestHosts.LOOPBACK,
                        new OkHttpClient(),
                        List.of(request))
                .get(request.page());
    }

    @ParameterizedTest
    @CsvSource({
        "200, ALIVE, ''",
        "204, ALIVE, ''",
        "400, BLOCKED, 400 Bad Request",
        "401, BLOCKED, 401 Unauthorized",
        "403, BLOCKED, 403 Forbidden",
        "404, BROKEN, 404 Not Found",
        "410, BROKEN, 410 Gone",
        "451, BLOCKED, 451",
        "500, UNKNOWN, 500 Internal Server Error",
        "503, UNKNOWN, 503 Service Unavailable",
        "999, BLOCKED, 999"
    })
    void aStatusHasAVerdict(int code, Verdict verdict, String reason) {
        pages.put("/page", response(code).build());

        assertThat(ask("/page").verdict()).isEqualTo(verdict);
        assertThat(ask("/page").reason()).isEqualTo(reason);
    }

    @Test
    void aServerThatRefusesHeadIsAskedAgain() {
        pages.put("HEAD /page", response(404).build());
        pages.put("GET /page", response(200).body("here").build());
        pages.put("HEAD /lost", response(200).onResponseStart(closed()).build());
        pages.put("GET /lost", response(200).body("here").build());

        assertThat(ask("/page")).isEqualTo(UrlStatus.ALIVE);
        assertThat(ask("/lost")).isEqualTo(UrlStatus.ALIVE);
    }

    @Test
    void asksForNoMoreThanIsLookedAt() {
        pages.put("HEAD /page", response(405).build());
        pages.put("GET /page", response(206).body("here").build());
        pages.put("HEAD /empty", response(405).build());
        pages.put("GET /empty", response(416).build());
        pages.put("/a.png", image("image/png", new Buffer().writeUtf8("GIF89a")));

        assertThat(ask("/page")).isEqualTo(UrlStatus.ALIVE);
        assertThat(ask("/empty")).isEqualTo(UrlStatus.ALIVE);
        assertThat(image("/a.png").verdict()).isEqualTo(Verdict.ALIVE);
        assertThat(requests)
                .extracting(request -> request.getHeaders().get("Range"))
                .containsExactly(null, "bytes=0-1023", null, "bytes=0-1023", "bytes=0-16384");
    }

    private static SocketEffect closed() {
        return new SocketEffect.CloseSocket(true, true, true);
    }

    @Test
    void permanentRedirectsMoveAPage() {
        pages.put("/old", redirect(301, "/middle"));
        pages.put("/middle", redirect(308, "/new"));
        pages.put("/new", response(200).build());

        assertThat(ask("/old")).isEqualTo(UrlStatus.moved(url("/new")));
    }

    @Test
    void whatFollowsATemporaryRedirectMovesNothing() {
        pages.put("/old", redirect(301, "/stable"));
        pages.put("/stable", redirect(302, "/today"));
        pages.put("/today", redirect(301, "/here"));
        pages.put("/here", response(200).build());

        assertThat(ask("/old")).isEqualTo(UrlStatus.moved(url("/stable")));
        assertThat(ask("/stable")).isEqualTo(UrlStatus.ALIVE);
    }

    @Test
    void aSlashOrALanguageIsNoMove() {
        pages.put("/page", redirect(301, "/page/"));
        pages.put("/page/", redirect(301, "/en/page/"));
        pages.put("/en/page/", response(200).build());

        assertThat(ask("/page")).isEqualTo(UrlStatus.ALIVE);
    }

    @Test
    void redirectsInACircleAreNoAnswer() {
        pages.put("/a", redirect(302, "/b"));
        pages.put("/b", redirect(302, "/a"));
        for (int i = 0; i < 12; i++) {
            pages.put("/far" + i, redirect(302, "/far" + (i + 1)));
        }

        assertThat(ask("/a").reason()).isEqualTo("redirects in a circle");
        assertThat(ask("/far0").reason()).isEqualTo("more than 10 redirects");
    }

    @Test
    void aPageBehindALoginIsBlocked() {
        pages.put("/board", redirect(302, "/accounts/login?next=/board"));
        pages.put("/accounts/login?next=/board", response(200).build());

        assertThat(ask("/board")).isEqualTo(UrlStatus.of(Verdict.BLOCKED, "asks to log in"));
    }

    @Test
    void otherSchemesAreNotOpened() {
        pages.put("/file", redirect(302, "file:///etc/passwd"));
        pages.put("/ftp", redirect(302, "ftp://host.test/x"));

        assertThat(ask("/file").reason())
                .isEqualTo("redirects to something that is not a web address");
        assertThat(ask("/ftp").reason())
                .isEqualTo("redirects to something that is not a web address");
    }

    @Test
    void aBrokenConnectionIsNoVerdict() {
        pages.put("/reset", response(200).onResponseStart(closed()).build());
        pages.put("/stalls", response(200).onResponseStart(SocketEffect.Stall.INSTANCE).build());

        assertThat(ask("/reset"))
                .isEqualTo(UrlStatus.of(Verdict.UNKNOWN, "the connection breaks off"));
        assertThat(ask("/stalls")).isEqualTo(UrlStatus.of(Verdict.UNKNOWN, "no answer in time"));
    }

    @Test
    void aClosedPortIsNoVerdict() throws IOException {
        String url = url("/");
        server.close();

        assertThat(ask(TestHosts.settings(), url))
                .isEqualTo(UrlStatus.of(Verdict.UNKNOWN, "no connection"));
    }

    @Test
    void aHostThatDoesNotExistIsBroken() {
        Dns none =
                host -> {
                    throw new UnknownHostException(host + ": Name or service not known");
                };
        Dns noNetwork =
                host -> {
                    throw new UnknownHostException(host + ": Temporary failure in name resolution");
                };
        String url = "https://gone.test/";
        ClientSettings settings = TestHosts.settings();

        assertThat(TestHosts.ask(settings, none, new OkHttpClient(), url))
                .isEqualTo(UrlStatus.of(Verdict.BROKEN, "no such host"));
        assertThat(TestHosts.ask(settings, noNetwork, new OkHttpClient(), url).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aServerThatIsBusyIsAskedAgainAfterItsPause() {
        AtomicInteger times = new AtomicInteger();
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return times.getAndIncrement() == 0
                                ? response(429).addHeader("Retry-After", "1").build()
                                : response(200).build();
                    }
                });
        long begin = System.nanoTime();

        assertThat(ask("/")).isEqualTo(UrlStatus.ALIVE);
        assertThat(System.nanoTime() - begin).isGreaterThan(900_000_000L);
        assertThat(times).hasValue(2);
    }

    @Test
    void aServerThatStaysBusyIsBlocked() {
        pages.put("/", response(429).build());

        assertThat(ask("/").verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(requests).hasSize(2);
    }

    @Test
    void aHostThatAsksForALongPauseIsAskedNoMore() {
        List<PageRequest> all =
                IntStream.range(0, 50)
                        .mapToObj(i -> new PageRequest(url("/" + i), Set.of(), false))
                        .toList();
        all.forEach(
                request ->
                        pages.put(
                                request.page().replaceFirst(".*/", "/"),
                                response(429).addHeader("Retry-After", "3600").build()));

        Map<String, PageAnswer> answers =
                TestHosts.ask(TestHosts.settings(), TestHosts.LOOPBACK, new OkHttpClient(), all);

        assertThat(answers).hasSize(50);
        assertThat(answers.values())
                .extracting(answer -> answer.status().verdict())
                .containsOnly(Verdict.BLOCKED, Verdict.UNCHECKED);
        assertThat(requests).hasSizeLessThan(30);
    }

    @Test
    void privateAddressesAreRefusedAlsoAfterARedirect() {
        pages.put("/", redirect(302, "http://127.0.0.1:9/secret"));
        ClientSettings strict = strict();
        // as a name that resolves to a public address, and then to the server
        assertThat(ask(strict, url("/")))
                .isEqualTo(UrlStatus.of(Verdict.UNCHECKED, "a private address"));
        assertThat(ask(strict, "http://[::1]:9/").verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(ask(strict, "http://0x7f000001/").verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(ask(strict, "http://2130706433/").verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(ask(strict, "http://169.254.169.254/").verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(requests).isEmpty();
    }

    private static ClientSettings strict() {
        return new ClientSettings(false, Map.of(), Map.of(), "devrel-lint/test", Map.of());
    }

    /** The second answer of the name server would lead to this machine: nobody asks for it. */
    @Test
    void aNameIsResolvedOnceAndConnectedToWhatWasLookedAt() {
        AtomicInteger times = new AtomicInteger();
        Dns rebinding =
                host ->
                        List.of(
                                times.getAndIncrement() == 0
                                        ? InetAddress.getByName("203.1.2.3")
                                        : InetAddress.getLoopbackAddress());
        String url = "http://rebinding.test:" + server.getPort() + "/";

        UrlStatus status = TestHosts.ask(strict(), rebinding, new OkHttpClient(), url);

        assertThat(status.verdict()).isIn(Verdict.UNKNOWN, Verdict.UNCHECKED);
        assertThat(requests).isEmpty();
    }

    @Test
    void credentialsGoToTheirHostOnlyAndOnlyOverTls() throws IOException {
        HeldCertificate certificate = certificate("a.test", "b.test").build();
        serveTls(certificate);
        pages.put("/", redirect(302, "https://b.test:" + server.getPort() + "/other"));
        pages.put("/other", response(200).build());
        ClientSettings settings =
                new ClientSettings(
                        true, Map.of("a.test", "Bearer secret"), Map.of(), "test", Map.of());

        UrlStatus status =
                TestHosts.ask(
                        settings,
                        TestHosts.LOOPBACK,
                        trusting(certificate),
                        "https://a.test:" + server.getPort() + "/");

        assertThat(status).isEqualTo(UrlStatus.ALIVE);
        assertThat(requests)
                .extracting(request -> request.getHeaders().get("Authorization"))
                .containsExactly("Bearer secret", null);
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void credentialsAreNotSentInPlainText() {
        pages.put("/", response(200).build());
        String host = server.url("/").host();
        ClientSettings settings =
                new ClientSettings(true, Map.of(host, "Bearer secret"), Map.of(), "test", Map.of());

        assertThat(ask(settings, url("/"))).isEqualTo(UrlStatus.ALIVE);
        assertThat(requests)
                .extracting(request -> request.getHeaders().get("Authorization"))
                .containsOnlyNulls();
    }

    private static HeldCertificate.Builder certificate(String... hosts) {
        var builder = new HeldCertificate.Builder().commonName(hosts[0]);
        for (String host : hosts) {
            builder.addSubjectAlternativeName(host);
        }
        return builder;
    }

    private void serveTls(HeldCertificate certificate) throws IOException {
        server.close();
        server = new MockWebServer();
        server.useHttps(
                new HandshakeCertificates.Builder()
                        .heldCertificate(certificate)
                        .build()
                        .sslSocketFactory());
        serve();
    }

    private static OkHttpClient trusting(HeldCertificate certificate) {
        HandshakeCertificates trust =
                new HandshakeCertificates.Builder()
                        .addTrustedCertificate(certificate.certificate())
                        .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .build();
    }

    @Test
    void speaksHttp2WhereTheServerDoes() throws IOException {
        HeldCertificate certificate = certificate("h2.test").build();
        serveTls(certificate);
        pages.put("/", response(200).build());

        UrlStatus status = tls(certificate, "h2.test");

        assertThat(status).isEqualTo(UrlStatus.ALIVE);
        assertThat(requests.element().getVersion()).contains("HTTP/2");
    }

    private UrlStatus tls(HeldCertificate trusted, String host) {
        return TestHosts.ask(
                TestHosts.settings(),
                TestHosts.LOOPBACK,
                trusting(trusted),
                "https://" + host + ":" + server.getPort() + "/");
    }

    @Test
    void wrongCertificatesAreBroken() throws IOException {
        HeldCertificate trusted = certificate("a.test").build();
        serveTls(trusted);
        pages.put("/", response(200).build());

        assertThat(tls(trusted, "other.test").reason())
                .isEqualTo("the certificate is for another host");
        assertThat(tls(certificate("a.test").build(), "a.test"))
                .isEqualTo(UrlStatus.of(Verdict.BROKEN, "the certificate is not trusted"));
    }

    @Test
    void anExpiredCertificateIsBroken() throws IOException {
        long day = TimeUnit.DAYS.toMillis(1);
        long now = System.currentTimeMillis();
        HeldCertificate root = new HeldCertificate.Builder().certificateAuthority(0).build();
        serveTls(
                certificate("a.test")
                        .signedBy(root)
                        .validityInterval(now - 2 * day, now - day)
                        .build());

        assertThat(tls(root, "a.test"))
                .isEqualTo(UrlStatus.of(Verdict.BROKEN, "the certificate has expired"));
    }

    /** A browser gets the certificate that the server forgot to send from elsewhere. */
    @Test
    void anIssuerThatIsNotKnownIsNoFault() throws IOException {
        HeldCertificate root = new HeldCertificate.Builder().certificateAuthority(1).build();
        HeldCertificate middle =
                new HeldCertificate.Builder().certificateAuthority(0).signedBy(root).build();
        serveTls(certificate("a.test").signedBy(middle).build());

        assertThat(tls(root, "a.test").verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void aServerWithoutTlsIsNoVerdict() {
        assertThat(ask(TestHosts.settings(), "https://a.test:" + server.getPort() + "/").verdict())
                .isIn(Verdict.UNKNOWN, Verdict.BROKEN);
    }

    @Test
    void fragmentsAreIdsOfThePage() {
        pages.put(
                "/page",
                html("<h2 id='install'>x</h2><a name='old'></a><p id='user-content-usage'>"));
        Set<String> fragments =
                Set.of("install", "old", "usage", "nowhere", "L10", "top", "/route", "a%20b");

        PageAnswer answer = answer(new PageRequest(url("/page"), fragments, false));

        assertThat(answer.status("nowhere"))
                .isEqualTo(UrlStatus.of(Verdict.BROKEN, "the page has no #nowhere"));
        assertThat(answer.status("a%20b").verdict()).isEqualTo(Verdict.BROKEN);
        for (String fragment : List.of("install", "old", "usage", "L10", "top", "/route")) {
            assertThat(answer.status(fragment)).as(fragment).isEqualTo(UrlStatus.ALIVE);
        }
        assertThat(requests).hasSize(1);
    }

    @Test
    void whatAScriptMakesIsNotMissed() {
        pages.put("/app", html("<div id='root'></div><script src='app.js'></script>"));
        pages.put("/text", response(200).addHeader("Content-Type", "text/plain").body("x").build());

        for (String page : List.of("/app", "/text")) {
            PageAnswer answer = answer(new PageRequest(url(page), Set.of("usage"), false));
            assertThat(answer.status("usage")).as(page).isEqualTo(UrlStatus.ALIVE);
        }
    }

    private static MockResponse html(String body) {
        return response(200)
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body(body)
                .build();
    }

    @Test
    void endlessAndPackedPagesAreReadInPart() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write("<h1 id='a'>x</h1>".getBytes());
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                gzip.write(zeros);
            }
        }
        pages.put(
                "/bomb",
                response(200)
                        .addHeader("Content-Type", "text/html")
                        .addHeader("Content-Encoding", "gzip")
                        .body(new Buffer().write(bomb.toByteArray()))
                        .build());
        pages.put(
                "/endless",
                response(200)
                        .addHeader("Content-Type", "text/html")
                        .body(new Buffer().write(new byte[1 << 20]))
                        .throttleBody(1024, 1, TimeUnit.SECONDS)
                        .build());

        PageAnswer bombed = answer(new PageRequest(url("/bomb"), Set.of("b"), false));
        PageAnswer endless = answer(new PageRequest(url("/endless"), Set.of("b"), false));

        assertThat(bombed.status("b")).isEqualTo(UrlStatus.ALIVE);
        assertThat(endless.status().reason()).isEqualTo("no answer in time");
    }

    @Test
    void anImageIsOne() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        pages.put("/a.png", image("image/png", new Buffer().write(png)));
        pages.put("/a.svg", image("image/svg+xml", new Buffer().writeUtf8("<svg xmlns='x'/>")));
        pages.put("/page.png", html("<p>Sorry, no such image"));
        pages.put("/text.png", image("image/png", new Buffer().writeUtf8("nothing")));
        pages.put("/none.png", image("image/png", new Buffer()));

        assertThat(image("/a.png").withSize(0)).isEqualTo(UrlStatus.ALIVE);
        assertThat(image("/a.png").size()).isEqualTo(16);
        assertThat(image("/a.svg").verdict()).isEqualTo(Verdict.ALIVE);
        assertThat(image("/page.png").reason()).isEqualTo("not an image but a web page");
        assertThat(image("/text.png").reason())
                .isEqualTo("not an image that can be read: image/png");
        assertThat(image("/none.png").reason()).isEqualTo("an empty image");
    }

    private static MockResponse image(String type, Buffer body) {
        return response(200).addHeader("Content-Type", type).body(body).build();
    }

    private UrlStatus image(String target) {
        return answer(new PageRequest(url(target), Set.of(), true)).status();
    }

    @Test
    void aHostMayHaveStatusesThatAreFine() {
        pages.put("/", response(403).build());
        ClientSettings settings =
                new ClientSettings(
                        true,
                        Map.of(),
                        Map.of(server.url("/").host(), List.of(403)),
                        "test",
                        Map.of());

        assertThat(ask(settings, url("/"))).isEqualTo(UrlStatus.ALIVE);
    }

    @Test
    void aWallAgainstProgramsIsBlocked() {
        pages.put("/", response(503).addHeader("cf-mitigated", "challenge").build());

        assertThat(ask("/").verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void saysWhoAsksAndTakesNoCookies() {
        pages.put(
                "/a",
                response(302).addHeader("Location", "/b").addHeader("Set-Cookie", "x=y").build());
        pages.put("/b", response(200).build());

        ask("/a");

        assertThat(requests)
                .extracting(request -> request.getHeaders().get("User-Agent"))
                .containsOnly("devrel-lint/test");
        assertThat(requests)
                .extracting(request -> request.getHeaders().get("Cookie"))
                .containsOnlyNulls();
    }

    @Test
    void aProxyOfTheEnvironmentIsUsed() {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        requests.add(request);
                        return request.getHeaders().get("Proxy-Authorization") == null
                                ? response(407)
                                        .addHeader("Proxy-Authenticate", "Basic realm=\"p\"")
                                        .build()
                                : response(200).build();
                    }
                });
        String proxy = "http://me:pass@127.0.0.1:" + server.getPort();
        ClientSettings settings =
                new ClientSettings(true, Map.of(), Map.of(), "test", Map.of("http_proxy", proxy));

        assertThat(ask(settings, "http://far.away.org/page")).isEqualTo(UrlStatus.ALIVE);
        assertThat(requests.element().getUrl()).hasToString("http://far.away.org/page");
    }
}
