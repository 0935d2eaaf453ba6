package io.github.devrellint.samples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs samples in real containers of podman and docker, where they work. The image is made of this
 * machine's own shell and JDK, since nothing is downloaded.
 */
@Timeout(300)
@Order(1)
class ContainerTest {

    private static final String IMAGE = "localhost/devrel-lint-test:1";

    @TempDir static Path files;
    @TempDir Path folder;

    private static final Map<String, Boolean> WORKS = new HashMap<>();

    /**
     * Gives an engine the image; the tests of one that is not there or does not work are skipped.
     */
    private static void prepare(String engine) throws Exception {
        assumeTrue(Sandbox.tool(engine).isPresent(), engine);
        if (!WORKS.containsKey(engine)) {
            WORKS.put(engine, image(engine));
        }
        String log = Files.readString(files.resolve("log"));
        assumeTrue(WORKS.get(engine), engine + " does not work here: " + log);
    }

    private static boolean image(String engine) throws Exception {
        Path root = Files.createDirectories(files.resolve("image"));
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        String script =
                """
                set -e
                if [[ ! -d jre ]]; then
                    mkdir -p bin tmp usr/lib lib64
                    chmod 1777 tmp
                    "$1/bin/jlink" --add-modules java.base --output jre --strip-debug
                    for tool in bash cat ls id sleep; do cp "$(command -v $tool)" bin/; done
                    { ldd bin/* jre/bin/java jre/lib/*.so jre/lib/server/*.so; } |
                        grep -o '/[^ ]*' | grep -v ':$' | sort -u |
                        while read -r lib; do
                            [[ $lib == "$PWD"/* ]] || { mkdir -p ".${lib%/*}"; cp -L "$lib" ".$lib"; }
                        done
                    ln -s ../jre/bin/java bin/java
                fi
                tar -c . | "$3" import - "$2"
                "$3" run --rm --network=none --ulimit nofile=1024:1024 --ulimit nproc=64:64 \
                    "$2" /bin/bash -c id
                """;
        Process process =
                new ProcessBuilder("bash", "-c", script, "image", home.toString(), IMAGE, engine)
                        .directory(root.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(files.resolve("log").toFile())
                        .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        return ended && process.exitValue() == 0;
    }

    @AfterAll
    static void noImage() throws Exception {
        for (String engine : WORKS.keySet()) {
            new ProcessBuilder(engine, "rmi", "--force", IMAGE)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(60, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"podman", "docker"})
    void runsJava(String engine) throws Exception {
        prepare(engine);
        assertThat(
                        verdicts(
                                engine,
                                """
                                ```java timeout=60s
                                System.out.println(List.of(1, 2));
                                ```

                                ```output
                                [1, 3]
                                ```

                                ```java run timeout=60s
                                throw new IllegalStateException("x");
                                ```
                                """))
                .containsExactly(
                        "8 the sample prints \"[1, 2]\" here",
                        "12 throws IllegalStateException: x",
                        "FAILED",
                        "FAILED",
                        "FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"podman", "docker"})
    void holdsSamplesIn(String engine) throws Exception {
        prepare(engine);
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        try (ServerSocket server = new ServerSocket(0)) {
            assertThat(
                            verdicts(
                                    engine,
                                    """
                                    ```sh run timeout=60s
                                    [[ ! -e %s ]]
                                    [[ $(id -u) != 0 ]]
                                    [[ -z ${SECRET_OF_THE_TEST-} ]]
                                    echo allowed > /tmp/inside
                                    ```

                                    ```sh run timeout=60s
                                    echo x > /bin/harm
                                    ```

                                    ```sh run timeout=60s
                                    echo x > /dev/tcp/127.0.0.1/%d
                                    ```

                                    ```sh run timeout=2s
                                    sleep 1234
                                    ```
                                    """
                                            .formatted(secret, server.getLocalPort())))
                    .containsExactly(
                            "11 ends with exit code 1: /bin/harm: Read-only file system",
                            "15 ends with exit code 1: /dev/tcp/127.0.0.1/"
                                    + server.getLocalPort()
                                    + ": Connection refused",
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

    @ParameterizedTest
    @ValueSource(strings = {"podman", "docker"})
    void saysWhichImageIsMissing(String engine) throws Exception {
        prepare(engine);
        assertThat(verdicts(engine, "```python run\nprint(1)\n```\n"))
                .containsExactly(
                        "UNCHECKED",
                        "python3 could not be run: "
                                + engine
                                + " has no image localhost/nothing-like-it; get it by: "
                                + engine
                                + " pull localhost/nothing-like-it");
    }

    /** Findings, then statuses, then notices. */
    private List<String> verdicts(String engine, String text) throws IOException {
        Files.writeString(
                folder.resolve("devrel-lint.yaml"),
                """
                samples:
                  sandbox: %s
                  images: { java: %s, sh: %s, python: localhost/nothing-like-it }
                """
                        .formatted(engine, IMAGE, IMAGE));
        Path post = Files.writeString(folder.resolve("post.md"), "# Post\n\n" + text);
        Set<RuleId> rules =
                Set.of(
                        RuleId.of("sample-syntax"),
                        RuleId.of("sample-run"),
                        RuleId.of("sample-output"));
        Report report =
                new Linter()
                        .run(
                                LintRequest.of(folder, List.of(post)).withOnly(rules),
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
}
