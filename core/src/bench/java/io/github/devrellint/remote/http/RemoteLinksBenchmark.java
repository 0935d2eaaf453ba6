package io.github.devrellint.remote.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/**
 * Asks a server on loopback for {@code URLS} pages on {@code HOSTS} hosts, without pauses, and
 * prints the seconds and the megabytes of heap that were used at most, those of the server
 * included.
 */
public final class RemoteLinksBenchmark {

    private RemoteLinksBenchmark() {}

    /**
     * @param args {@code URLS HOSTS}, 10,000 and 200 by default
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int urls = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int hosts = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        HttpServer server = serve();
        Dns loopback = host -> List.of(InetAddress.getLoopbackAddress());
        ClientSettings settings =
                new ClientSettings(true, Map.of(), Map.of(), "devrel-lint/bench", Map.of());
        PolitenessPolicy noPauses =
                new PolitenessPolicy(
                        32,
                        8,
                        Duration.ZERO,
                        Duration.ofSeconds(20),
                        2,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(30));
        List<PageRequest> requests =
                IntStream.range(0, urls)
                        .mapToObj(i -> url(server, i % hosts, i))
                        .map(url -> new PageRequest(url, Set.of(), false))
                        .toList();
        AtomicInteger alive = new AtomicInteger();
        long begin = System.nanoTime();
        try (UrlProber prober = new UrlProber(settings, noPauses, loopback, new OkHttpClient())) {
            prober.ask(requests, counting(alive));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        server.stop(0);
        System.out.printf(
                "%d of %d URLs on %d hosts alive, %.1f s, %d MB of heap at most%n",
                alive.get(), urls, hosts, seconds, peak() >> 20);
    }

    private static HttpServer serve() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.setExecutor(
                Executors.newFixedThreadPool(
                        16,
                        work -> {
                            Thread thread = new Thread(work);
                            thread.setDaemon(true);
                            return thread;
                        }));
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static String url(HttpServer server, int host, int page) {
        return "http://host%d.test:%d/page/%d".formatted(host, server.getAddress().getPort(), page);
    }

    private static UrlProber.Listener counting(AtomicInteger alive) {
        return new UrlProber.Listener() {
            @Override
            public void answered(PageRequest request, PageAnswer answer) {
                if (answer.status().verdict() == Verdict.ALIVE) {
                    alive.incrementAndGet();
                }
            }

            @Override
            public void waiting(int left, Set<String> hosts) {}
        };
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
