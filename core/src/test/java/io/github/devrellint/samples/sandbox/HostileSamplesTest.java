package io.github.devrellint.samples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.config.SampleSettings.Run;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs samples that mean harm under the real sandbox. */
@Timeout(120)
@Isolated("the kernel counts processes by user: samples of tests beside it would lack some")
class HostileSamplesTest {

    @TempDir Path folder;

    @BeforeAll
    static void bubblewrapWorks() {
        Bubblewrap.Search search = Bubblewrap.find();
        assumeTrue(search.found().isPresent(), "no sandbox here: " + search.why());
    }

    @Test
    void seesNoHomeDirectory() throws IOException {
        Path secret = Files.writeString(folder.resolve("id_rsa"), "secret");
        String home = System.getProperty("user.home");
        Report report =
                lint(
                        """
                        System.out.println(Files.exists(Path.of("%s")));
                        System.out.println(Files.exists(Path.of("%s", ".ssh")));
                        System.out.println(Files.readString(Path.of("%s")));
                        """
                                .formatted(secret, home, secret));
        assertThat(message(report)).isEqualTo("throws NoSuchFileException: " + secret);
    }

    @Test
    void seesNoEnvironment() throws IOException {
        Report report =
                lint(
                        """
                        var names = new TreeSet<>(System.getenv().keySet());
                        names.removeAll(Set.of("PATH", "HOME", "TMPDIR", "LANG", "PWD"));
                        if (!names.isEmpty()) {
                            throw new IllegalStateException(names.toString());
                        }
                        """);
        assertThat(report.findings()).isEmpty();
        assertThat(report.samples())
                .allMatch(sample -> sample.sample().status().name().equals("RAN"));
    }

    @Test
    void writesNothingOutside() throws IOException {
        Path target = folder.resolve("written");
        Report report =
                lint(
                        """
                        Files.writeString(Path.of("/tmp/inside"), "allowed");
                        Files.writeString(Path.of("%s"), "harm");
                        """
                                .formatted(target));
        assertThat(message(report)).startsWith("throws NoSuchFileException");
        assertThat(target).doesNotExist();
        assertThat(Path.of("/tmp/inside")).doesNotExist();
    }

    @Test
    void changesNothingOfTheSystem() throws IOException {
        Report report = lint("Files.writeString(Path.of(\"/usr/bin/harm\"), \"harm\");");
        assertThat(message(report)).startsWith("throws ");
        assertThat(Path.of("/usr/bin/harm")).doesNotExist();
    }

    @Test
    void opensNoSocket() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            Report report = lint("new Socket(\"127.0.0.1\", %d);".formatted(server.getLocalPort()));
            assertThat(message(report)).startsWith("throws ConnectException");
        }
    }

    @Test
    void stopsAForkBomb() throws IOException {
        Report report =
                lintFor(
                        "60s", // on a busy machine six seconds don't start enough processes
                        """
                        while (true) {
                            new ProcessBuilder("/bin/sleep", "1000").start();
                        }
                        """);
        assertThat(message(report)).matches("(was stopped: .*processes|throws IOException.*)");
        assertThat(processes("sleep 1000")).isEmpty();
    }

    @Test
    void stopsAThreadBomb() throws IOException {
        Report report =
                lintFor(
                        "2s",
                        """
                        while (true) {
                            new Thread(() -> {
                                try {
                                    Thread.sleep(100000);
                                } catch (InterruptedException e) {
                                }
                            }).start();
                        }
                        """);
        assertThat(message(report)).matches("was stopped: .*");
    }

    @Test
    void stopsAMemoryBomb() throws IOException {
        Report report =
                lintFor(
                        "60s", // on a busy machine six seconds don't fill the memory
                        """
                        List<long[]> all = new ArrayList<>();
                        while (true) {
                            all.add(new long[1 << 20]);
                        }
                        """);
        assertThat(message(report)).isEqualTo("was stopped: needs more than 512m of memory");
    }

    @Test
    void stopsEndlessOutput() throws IOException {
        Report report = lint("while (true) { System.out.println(\"x\".repeat(1000)); }");
        assertThat(message(report)).isEqualTo("was stopped: prints more than a million characters");
    }

    @Test
    void stopsWhoIgnoresTheTimeout() throws IOException {
        Report report =
                lintFor(
                        "2s",
                        """
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} }));
                        while (true) {
                            try {
                                Thread.sleep(100000);
                            } catch (Throwable e) {
                                // goes on
                            }
                        }
                        """);
        assertThat(message(report)).isEqualTo("was stopped: still running after 2s");
    }

    @Test
    void waitsForFewSamplesThatNeverEnd() throws IOException {
        StringBuilder post = new StringBuilder("# Post\n");
        for (int i = 0; i < 8; i++) {
            post.append(
                    "\n```java run timeout=300ms\nwhile (true) { Thread.onSpinWait(); }\n```\n");
            post.append("\n```bash run timeout=300ms\nwhile :; do :; done\n```\n");
        }
        Report report = lintPost(post.toString(), Run.SANDBOX);
        assertThat(report.findings()).hasSize(10);
        assertThat(report.samples())
                .extracting(located -> located.sample().reason())
                .filteredOn(reason -> reason.equals("not run: too many samples had to be stopped"))
                .hasSize(6);
    }

    @Test
    void leavesNoChildrenBehind() throws IOException {
        Report report =
                lint(
                        """
                        new ProcessBuilder("/bin/sh", "-c", "setsid sleep 1001 & sleep 1002 &").start().waitFor();
                        """);
        assertThat(report.findings()).isEmpty();
        assertThat(processes("sleep 1001")).isEmpty();
        assertThat(processes("sleep 1002")).isEmpty();
    }

    @Test
    void leavesNoChildrenBehindWithoutSandboxEither() throws IOException {
        Report report =
                lint(
                        """
                        new ProcessBuilder("/bin/sh", "-c", "setsid sleep 1003 & sleep 1004 &").start().waitFor();
                        """,
                        Run.TRUST);
        assertThat(report.findings()).isEmpty();
        assertThat(processes("sleep 1003")).isEmpty();
        assertThat(processes("sleep 1004")).isEmpty();
    }

    /** Processes that outlive being killed: the kernel takes a moment for hundreds of them. */
    private static List<ProcessHandle> processes(String command) {
        List<ProcessHandle> found =
                ProcessHandle.allProcesses()
                        .filter(
                                process ->
                                        process.info().commandLine().orElse("").contains(command))
                        .toList();
        for (ProcessHandle process : found) {
            process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        }
        return found.stream().filter(ProcessHandle::isAlive).toList();
    }

    @Test
    void worksInAFolderOfItsOwnWithSandboxOrWithout() throws IOException {
        for (Run run : List.of(Run.SANDBOX, Run.TRUST)) {
            Report report =
                    lint(
                            """
                            Files.writeString(Path.of("note.txt"), "hi");
                            try (Stream<Path> files = Files.list(Path.of("."))) {
                                if (files.count() != 1) {
                                    throw new IllegalStateException("not alone");
                                }
                            }
                            """,
                            run);
            assertThat(report.findings()).isEmpty();
        }
    }

    private static String message(Report report) {
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().get(0);
        assertThat(finding.rule()).isEqualTo(RuleId.of("sample-run"));
        assertThat(finding.range().start().line()).isGreaterThan(3);
        return finding.message();
    }

    private Report lint(String code) throws IOException {
        return lint(code, Run.SANDBOX);
    }

    private Report lint(String code, Run run) throws IOException {
        return lintPost("# Post\n\n```java run timeout=6s\n" + code + "\n```\n", run);
    }

    private Report lintFor(String timeout, String code) throws IOException {
        String block = "```java run timeout=%s\n%s\n```\n".formatted(timeout, code);
        return lintPost("# Post\n\n" + block, Run.SANDBOX);
    }

    private Report lintPost(String text, Run run) throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Path post = site.resolve("post.md");
        Files.writeString(post, text);
        LintRequest request =
                LintRequest.of(site, List.of(post)).toBuilder()
                        .only(
                                Set.of(
                                        RuleId.of("sample-syntax"),
                                        RuleId.of("sample-compile"),
                                        RuleId.of("sample-run")))
                        .overlay(
                                found ->
                                        found.toBuilder()
                                                .samples(found.samples().withRun(run))
                                                .build())
                        .build();
        return new Linter().run(request, Linter.Progress.NONE);
    }
}
