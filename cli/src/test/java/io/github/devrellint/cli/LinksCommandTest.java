package io.github.devrellint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksCommandTest {

    @TempDir Path folder;
    private HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/hang",
                exchange -> {
                    hanging.countDown();
                    try {
                        stopped.await(1, TimeUnit.MINUTES);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        server.createContext(
                "/",
                exchange -> {
                    boolean there = exchange.getRequestURI().getPath().equals("/there");
                    exchange.sendResponseHeaders(there ? 200 : 404, -1);
                    exchange.close();
                });
        server.start();
        Files.writeString(
                folder.resolve("a.md"), "[a](%s/there), [b](%s/gone)\n".formatted(base(), base()));
    }

    @AfterEach
    void stop() {
        stopped.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Run run(String... args) {
        return Run.in(folder, "", args);
    }

    @Test
    void refreshTellsWhatIsWrong() {
        Run run = run("links", "refresh", "--allow-private");

        assertThat(run.stderr()).isEmpty();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.stdout())
                .matches(
                        "broken   \\S+/gone  404 Not Found  since [-\\d]+\n"
                                + "2 links asked: 1 alive, 1 broken\n");
        assertThat(run("check", "--only", "dead-url").stdout())
                .contains("leads nowhere: 404 Not Found");
    }

    @Test
    void listPrintsTheLedger() {
        run("links", "refresh", "--allow-private");

        assertThat(run("links", "list").stdout().lines()).hasSize(2);
        assertThat(run("links", "list", "--broken").stdout().lines())
                .singleElement()
                .asString()
                .contains("/gone");
        assertThat(run("links", "list", "--moved", "--blocked").stdout()).isEmpty();
    }

    @Test
    void pruneTakesOutWhatNobodyLinksTo() throws IOException {
        run("links", "refresh", "--allow-private");
        Files.writeString(folder.resolve("a.md"), "[a](%s/there)\n".formatted(base()));

        // offline, names on this machine count only if they may
        Run strict = run("links", "prune");

        assertThat(strict.exit()).isZero();
        assertThat(strict.stdout()).isEqualTo("removed " + base() + "/gone\n");
        assertThat(run("links", "list").stdout().lines()).hasSize(1);
    }

    @Test
    void pruneDoesNotGuessWhatItCannotRead() throws IOException {
        run("links", "refresh", "--allow-private");
        Files.write(folder.resolve("a.md"), new byte[] {0x61, 0});

        Run run = run("links", "prune");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run("links", "list").stdout().lines()).hasSize(2);
    }

    @Test
    void aCommandIsNeeded() {
        Run run = run("links");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stderr()).contains("which command: refresh, list or prune?");
        assertThat(run("links", "refesh").stderr()).contains("did you mean");
    }

    @Test
    void addressesOfThisMachineAreNotAskedWithoutLeave() {
        Run run = run("links", "refresh");

        assertThat(run.exit()).isZero();
        assertThat(run.stdout()).isEqualTo("0 links asked\n");
    }

    @Test
    void aLedgerThatIsNoneIsTold() throws IOException {
        Files.createDirectories(folder.resolve(".devrel-lint"));
        Files.write(folder.resolve(".devrel-lint/links.json"), "[]".getBytes(UTF_8));

        Run run = run("check", "--only", "dead-url");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stderr()).contains("links.json:1:1: not a ledger of links");
    }

    /** As Ctrl-C does. */
    @Test
    void whatIsKnownIsKeptWhenTheRunIsEnded() throws Exception {
        Files.writeString(
                folder.resolve("a.md"), "[a](%s/hang), [b](%s/gone)\n".formatted(base(), base()));
        Process run = start("links", "refresh", "--allow-private");
        try (var out = run.inputReader()) {
            assertThat(out.readLine()).startsWith("broken ");
            assertThat(hanging.await(1, TimeUnit.MINUTES)).isTrue();
            run.destroy();
            assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(run("links", "list").stdout().lines())
                .singleElement()
                .asString()
                .contains("/gone");
    }

    @Test
    void twoRunsAtOnceLoseNothing() throws Exception {
        for (String name : List.of("a", "b")) {
            String links =
                    IntStream.range(0, 8)
                            .mapToObj(i -> "[x](%s/%s%d)".formatted(base(), name, i))
                            .collect(Collectors.joining(" "));
            Files.writeString(folder.resolve(name + ".md"), links);
        }
        Process a = start("links", "refresh", "a.md", "--allow-private");
        Process b = start("links", "refresh", "b.md", "--allow-private");
        for (Process run : List.of(a, b)) {
            run.inputReader().lines().forEach(line -> {});
            assertThat(run.waitFor()).isEqualTo(1);
        }

        assertThat(run("links", "list", "--broken").stdout().lines()).hasSize(16);
    }

    private Process start(String... args) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
