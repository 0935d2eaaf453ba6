package io.github.devrellint.samples.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.rule.RuleId;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs samples in real containers of podman, where it works. The image is made of this machine's
 * own shell and JDK, since nothing is downloaded.
 */
@Timeout(300)
class ContainerTest {

    private static final String IMAGE = "localhost/devrel-lint-test:1";

    @TempDir static Path files;
    @TempDir Path folder;

    @BeforeAll
    static void image() throws Exception {
        assumeTrue(Sandbox.tool("podman").isPresent(), "podman");
        Path root = Files.createDirectories(files.resolve("image"));
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        String script =
                """
                set -e
                mkdir -p bin tmp usr/lib lib64
                chmod 1777 tmp
                "$1/bin/jlink" --add-modules java.base --output jre --strip-debug
                for tool in bash cat ls id sleep; do cp "$(command -v $tool)" bin/; done
                { ldd bin/* jre/bin/java jre/lib/*.so jre/lib/server/*.so; } |
                    grep -o '/[^ ]*' | grep -v ':$' | sort -u |
                    while read -r lib; do
                        case $lib in "$PWD"/*) ;; *) mkdir -p ".${lib%/*}"; cp -L "$lib" ".$lib" ;; esac
                    done
                ln -s ../jre/bin/java bin/java
                tar -c . | podman import --quiet - "$2"
                podman run --rm --network=none --ulimit nofile=1024:1024 --ulimit nproc=64:64 "$2" /bin/bash -c id
                """;
        Process process =
                new ProcessBuilder("bash", "-c", script, "image", home.toString(), IMAGE)
                        .directory(root.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(files.resolve("log").toFile())
                        .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assumeTrue(
                process.exitValue() == 0,
                "podman does not work here: " + Files.readString(files.resolve("log")));
    }

    @AfterAll
    static void noImage() throws Exception {
        if (Sandbox.tool("podman").isPresent()) {
            run("podman", "rmi", "--force", IMAGE);
        }
    }

    @Test
    void runsJava() throws IOException {
        assertThat(
                        verdicts(
                                """
                                ```java
                                System.out.println(List.of(1, 2));
                                ```

                                ```output
                                [1, 3]
                                ```

                                ```java run
                                throw new IllegalStateException("x");
                                ```
                                """))
                .containsExactly(
                        "8 the sample prints \"[1, 2]\" here",
                        "12 throws IllegalStateException: x",
                        "FAILED",
                        "UNCHECKED",
                        "FAILED");
    }

    @Test
    void holdsSamplesIn() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        try (ServerSocket server = new ServerSocket(0)) {
            assertThat(
                            verdicts(
                                    """
                                    ```sh run
                                    [[ ! -e %s ]]
                                    [[ $(id -u) != 0 ]]
                                    [[ -z ${SECRET_OF_THE_TEST-} ]]
                                    echo allowed > /tmp/inside
                                    ```

                                    ```sh run
                                    echo x > /bin/harm
                                    ```

                                    ```sh run
                                    echo x > /dev/tcp/127.0.0.1/%d
                                    ```

                                    ```sh run timeout=2s
                                    sleep 1234
                                    ```
                                    """
                                            .formatted(secret, server.getLocalPort())))
                    .containsExactly(
                            "11 ends with exit code 1",
                            "15 ends with exit code 1",
                            "19 was stopped: still running after 2s",
                            "RAN",
                            "FAILED",
                            "FAILED",
                            "FAILED");
        }
        assertThat(
                        ProcessHandle.allProcesses()
                                .map(process -> process.info().commandLine().orElse(""))
                                .filter(command -> command.contains("sleep 1234")))
                .isEmpty();
    }

    @Test
    void saysWhichImageIsMissing() throws IOException {
        assertThat(verdicts("```python run\nprint(1)\n```\n"))
                .containsExactly(
                        "UNCHECKED",
                        "python3 could not be run: podman has no image localhost/nothing-like-it; get"
                                + " it by: podman pull localhost/nothing-like-it");
    }

    /** Findings, then statuses, then notices. */
    private List<String> verdicts(String text) throws IOException {
        Files.writeString(
                folder.resolve("devrel-lint.yaml"),
                """
                samples:
                  sandbox: podman
                  images: { java: %s, sh: %s, python: localhost/nothing-like-it }
                """
                        .formatted(IMAGE, IMAGE));
        Path post = Files.writeString(folder.resolve("post.md"), "# Post\n\n" + text);
        Set<RuleId> rules =
                Set.of(
                        RuleId.of("sample-syntax"),
                        RuleId.of("sample-run"),
                        RuleId.of("sample-output"));
        Report report =
                new Linter()
                        .run(
                                Linter.Request.of(folder, List.of(post)).withOnly(rules),
                                Linter.Progress.NONE);
        assertThat(report.failures()).isEmpty();
        return Stream.of(
                        report.findings().stream()
                                .map(
                                        finding ->
                                                finding.range().start().line()
                                                        + " "
                                                        + finding.message()),
                        report.samples().stream().map(located -> located.sample().status().name()),
                        report.notices().stream())
                .flatMap(texts -> texts)
                .toList();
    }

    private static void run(String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command));
        new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor(60, TimeUnit.SECONDS);
    }
}
