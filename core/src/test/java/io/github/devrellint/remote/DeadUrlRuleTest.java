package io.github.devrellint.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lints posts that link to a server on loopback. */
class DeadUrlRuleTest {

    @TempDir Path folder;
    private final MockWebServer server = new MockWebServer();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        asked.add(request.getMethod() + " " + request.getTarget());
                        return switch (request.getTarget()) {
                            case "/old" ->
                                    new MockResponse.Builder()
                                            .code(301)
                                            .addHeader("Location", "/new")
                                            .build();
                            case "/new" -> new MockResponse.Builder().code(200).build();
                            case "/page" ->
                                    new MockResponse.Builder()
                                            .code(200)
                                            .addHeader("Content-Type", "text/html")
                                            .body("<h2 id='a'>A</h2>")
                                            .build();
                            default -> new MockResponse.Builder().code(404).build();
                        };
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void post(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text.replace("$", base()));
    }

    private String base() {
        return "http://127.0.0.1:" + server.getPort();
    }

    private Report lint(boolean online, boolean allowPrivate, String... paths) {
        return new Linter()
                .run(
                        LintRequest.of(folder, List.of(paths).stream().map(Path::of).toList())
                                .toBuilder()
                                .only(Set.of(RuleId.of("dead-url")))
                                .overlay(config -> with(config, online, allowPrivate))
                                .build(),
                        Linter.Progress.NONE);
    }

    private static Config with(Config config, boolean online, boolean allowPrivate) {
        var links = config.links().withOnline(online);
        return config.toBuilder().links(allowPrivate ? links.withPrivate() : links).build();
    }

    @Test
    void asksOnceForAllMentions() throws IOException {
        post("a.md", "[a]($/new), [b]($/new), [c]($/page#a), [d]($/page#b), [e]($/page)\n");
        post("b.md", "[a]($/new), [gone]($/gone), [moved]($/old)\n");

        Report report = lint(true, true, ".");

        assertThat(report.failures()).isEmpty();
        assertThat(report.findings())
                .extracting(Finding::path, Finding::message)
                .containsExactly(
                        tuple("a.md", "leads nowhere: the page has no #b"),
                        tuple("b.md", "leads nowhere: 404 Not Found"),
                        tuple("b.md", "has moved for good"));
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "HEAD /new",
                        "GET /page",
                        "HEAD /gone",
                        "GET /gone",
                        "HEAD /old",
                        "HEAD /new");
        Finding moved = report.findings().get(2);
        assertThat(moved.severity()).isEqualTo(Severity.WARNING);
        assertThat(moved.fix().orElseThrow().edits())
                .extracting(edit -> edit.text())
                .containsExactly(base() + "/new");
    }

    @Test
    void oneFileIsAskedForAsWell() throws IOException {
        post("a.md", "[gone]($/gone)\n");

        assertThat(lint(true, true, "a.md").findings()).hasSize(1);
    }

    @Test
    void whatIsKnownIsNotAskedAgain() throws IOException {
        post("a.md", "[a]($/new), [gone]($/gone)\n");
        lint(true, true, ".");
        asked.clear();

        Report offline = lint(false, true, ".");

        assertThat(offline.findings()).hasSize(1);
        assertThat(asked).isEmpty();
        assertThat(lint(true, true, ".").findings()).hasSize(1);
        assertThat(asked).containsExactly("HEAD /gone", "GET /gone");
    }

    @Test
    void nobodyIsAskedWithoutLeave() throws IOException {
        post("a.md", "[gone]($/gone)\n");

        assertThat(lint(false, true, ".").findings()).isEmpty();
        assertThat(folder.resolve(".devrel-lint")).doesNotExist();
        assertThat(lint(true, false, ".").findings()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void findingsCanBeSuppressed() throws IOException {
        post("a.md", "[gone]($/gone) <!-- devrel-lint-disable-line dead-url -->\n");

        Report report = lint(true, true, ".");

        assertThat(report.findings()).isEmpty();
        assertThat(asked).isNotEmpty();
    }

    @Test
    void silenceOnAllSidesIsTheNetwork() throws IOException {
        server.close();
        post("a.md", "[a]($/new), [b](http://127.0.0.2:" + server.getPort() + "/)\n");

        Report report = lint(true, true, ".");

        assertThat(report.findings()).isEmpty();
        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(report.failures())
                .extracting(failure -> failure.message())
                .containsExactly("none of the hosts can be reached: is there a network?");
        assertThat(folder.resolve(".devrel-lint/links.json")).doesNotExist();
    }

    @Test
    void oneHostThatIsSilentIsNotTheNetwork() throws IOException {
        assumeThat(LocalNetwork.isUp()).isTrue();
        server.close();
        post("a.md", "[a]($/new), [b]($/old)\n");

        Report report = lint(true, true, ".");

        assertThat(report.findings()).isEmpty();
        assertThat(report.failures()).isEmpty();
        assertThat(report.notices())
                .containsExactly(
                        "2 links gave no answer; 'devrel-lint links list --unknown' prints them");
        assertThat(folder.resolve(".devrel-lint/links.json")).exists();
    }

    @Test
    void aLedgerOutsideOfTheRepositoryIsRefused() throws IOException {
        Files.writeString(folder.resolve("devrel-lint.yaml"), "links: {ledger: ../links.json}\n");
        post("a.md", "[gone]($/gone)\n");

        assertThatThrownBy(() -> lint(true, true, "."))
                .hasMessageContaining("devrel-lint.yaml:1:17: leads outside of the repository");
    }
}
