package io.github.devrellint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Runs the steps of action.yml as GitHub does, with a release on this machine. */
class GitHubActionTest {

    private static final Path ACTION = Checkout.ROOT.resolve("action.yml");
    private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ inputs\\.([a-z0-9-]+) }}");
    private static final String CHECKSUMS = "/v1.2.3/checksums_sha256.txt";
    private static final String ARCHIVE = "/v1.2.3/devrel-lint-1.2.3.tar.gz";

    @TempDir Path folder;

    private final List<String> requests = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();
    private HttpServer releases;
    private Path blog;
    private String checksum;
    private String log = "";

    @BeforeEach
    void serveRelease() throws Exception {
        assumeThat(Path.of("/bin/bash")).isExecutable();
        Path home = Files.createDirectories(folder.resolve("release/devrel-lint-1.2.3/bin"));
        Path launcher = home.resolve("devrel-lint");
        Files.writeString(
                launcher,
                """
                #!/bin/sh
                [ -z "$RECORD" ] || { echo "$@" >>"$RECORD"; exit 0; }
                exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp '%s' %s "$@"
                """
                        .formatted(System.getProperty("java.class.path"), Main.class.getName()));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Path archive = folder.resolve("release.tar.gz");
        List<String> tar =
                List.of("tar", "-czf", archive.toString(), "-C", folder + "/release", ".");
        assertThat(Checkout.result(Checkout.start(folder, Map.of(), tar)).exit()).isZero();
        byte[] bytes = Files.readAllBytes(archive);
        checksum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        releases = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(ARCHIVE, bytes);
        String sums = "0  another.zip\n" + checksum + "  devrel-lint-1.2.3.tar.gz\n";
        serve(CHECKSUMS, sums.getBytes(UTF_8));
        releases.start();

        blog = Files.createDirectories(folder.resolve("a blog"));
        Files.writeString(blog.resolve("post.md"), "It was wrong wrong.\n");
        Path temp = Files.createDirectories(folder.resolve("temp"));
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("RUNNER_OS", "Linux");
        variables.put("RUNNER_TEMP", temp.toString());
        variables.put("GITHUB_ACTION_PATH", Checkout.ROOT.toString());
        variables.put("GITHUB_WORKSPACE", blog.toString());
        for (String file : List.of("OUTPUT", "ENV", "PATH", "STEP_SUMMARY")) {
            variables.put("GITHUB_" + file, Files.createFile(temp.resolve(file)).toString());
        }
        variables.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        variables.put(
                "DEVREL_LINT_RELEASES",
                "http://"
                        + releases.getAddress().getHostString()
                        + ":"
                        + releases.getAddress().getPort());
    }

    private void serve(String path, byte[] bytes) {
        releases.createContext(
                path,
                exchange -> {
                    requests.add(exchange.getRequestURI().getPath());
                    boolean there = exchange.getRequestURI().getPath().equals(path);
                    exchange.sendResponseHeaders(there ? 200 : 404, there ? bytes.length : -1);
                    if (there) {
                        exchange.getResponseBody().write(bytes);
                    }
                    exchange.close();
                });
    }

    @AfterEach
    void stop() {
        if (releases != null) {
            releases.stop(0);
        }
    }

    @Test
    void showsFindingsAndWritesSarif() throws Exception {
        int exit =
                run(
                        Map.of(
                                "version", "1.2.3",
                                "sha256", checksum,
                                "fail-on", "warning",
                                "args", "--only repeated-word",
                                "sarif", "true"));

        assertThat(log)
                .contains("devrel-lint (not packaged)")
                .contains("::warning file=post.md,line=1,");
        assertThat(exit).isEqualTo(1);
        assertThat(read("OUTPUT")).contains("exit-code=1", "sarif-file=");
        assertThat(folder.resolve("temp/devrel-lint.sarif")).content().contains("repeated-word");
        assertThat(read("STEP_SUMMARY")).contains("repeated-word");
        assertThat(requests).containsExactly(ARCHIVE);
    }

    @Test
    void passesInputsAsOptions() throws Exception {
        Path record = folder.resolve("record");
        variables.put("RECORD", record.toString());

        int exit = run(Map.of("version", "1.2.3", "since", "main", "paths", "_posts\na page.md\n"));

        assertThat(exit).isZero();
        assertThat(record)
                .content()
                .isEqualTo("--version\ncheck --since=main --format github -- _posts a page.md\n");
        assertThat(read("OUTPUT")).contains("exit-code=0").doesNotContain("sarif-file=");
        assertThat(requests).containsExactly(ARCHIVE, CHECKSUMS);
    }

    @Test
    void takesNoPathForAnOptionAndAllLinesOfArguments() throws Exception {
        Path record = folder.resolve("record");
        variables.put("RECORD", record.toString());

        run(
                Map.of(
                        "version", "1.2.3",
                        "since", "--help",
                        "paths", "--fail-on=never\n",
                        "args", "--samples off\n\n--only misspelling\n"));

        assertThat(record)
                .content()
                .endsWith(
                        "check --samples off --only misspelling --since=--help --format github"
                                + " -- --fail-on=never\n");
    }

    @Test
    void checksAllWithoutAnyInput() throws Exception {
        Path record = folder.resolve("record");
        variables.put("RECORD", record.toString());

        assertThat(run(Map.of("version", "1.2.3", "paths", ""))).isZero();

        assertThat(record).content().endsWith("check --format github --\n");
    }

    @Test
    void anInputOfTwoLinesIsOneWorkflowCommand() throws Exception {
        assertThat(run(Map.of("version", "1\n::warning::x"))).isEqualTo(2);

        assertThat(log).contains("version is '1%0A::warning::x'");
    }

    @Test
    void refusesAnArchiveWithAnotherChecksum() throws Exception {
        assertThat(run(Map.of("version", "1.2.3", "sha256", "0".repeat(64)))).isEqualTo(2);

        assertThat(log).contains("the checksum of").contains(checksum);
        assertThat(folder.resolve("temp/devrel-lint/devrel-lint-1.2.3")).doesNotExist();
    }

    @Test
    void refusesWhatIsNoVersion() throws Exception {
        assertThat(run(Map.of("version", "../1.2.3"))).isEqualTo(2);

        assertThat(log).contains("version is '../1.2.3'");
        assertThat(requests).isEmpty();
    }

    @Test
    void failsWhereThereIsNoSuchRelease() throws Exception {
        assertThat(run(Map.of("version", "1.2.4"))).isEqualTo(2);

        assertThat(log).contains("can't download").contains("devrel-lint-1.2.4.tar.gz");
    }

    /** Runs the steps that are commands, up to the first that fails, and returns its exit code. */
    private int run(Map<String, String> inputs) throws Exception {
        Map<?, ?> action =
                (Map<?, ?>)
                        new Load(LoadSettings.builder().build())
                                .loadFromString(Files.readString(ACTION));
        Map<String, String> values = new HashMap<>();
        ((Map<?, ?>) action.get("inputs"))
                .forEach(
                        (name, of) ->
                                values.put(
                                        (String) name, (String) ((Map<?, ?>) of).get("default")));
        assertThat(values.keySet()).containsAll(inputs.keySet());
        values.putAll(inputs);
        for (Object step : (List<?>) ((Map<?, ?>) action.get("runs")).get("steps")) {
            Map<?, ?> fields = (Map<?, ?>) step;
            if (fields.containsKey("run")) {
                int exit = step((String) fields.get("run"), (Map<?, ?>) fields.get("env"), values);
                if (exit != 0) {
                    return exit;
                }
            }
        }
        return 0;
    }

    private int step(String command, Map<?, ?> env, Map<String, String> inputs) throws Exception {
        Map<String, String> environment = new HashMap<>(variables);
        env.forEach(
                (name, value) -> environment.put((String) name, replaced((String) value, inputs)));
        for (String line : read("ENV").lines().toList()) {
            String[] pair = line.split("=", 2);
            environment.put(pair[0], pair[1]);
        }
        String path = String.join(":", read("PATH").lines().toList());
        environment.put(
                "PATH",
                path.isEmpty() ? System.getenv("PATH") : path + ":" + System.getenv("PATH"));
        var builder =
                new ProcessBuilder(
                                "/bin/bash",
                                "--noprofile",
                                "--norc",
                                "-eo",
                                "pipefail",
                                "-c",
                                command)
                        .directory(blog.toFile())
                        .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_"));
        builder.environment().putAll(environment);
        Checkout.Result result = Checkout.result(builder.start());
        log += result.stdout();
        return result.exit();
    }

    private static String replaced(String value, Map<String, String> inputs) {
        String replaced =
                INPUT.matcher(value)
                        .replaceAll(input -> Matcher.quoteReplacement(inputs.get(input.group(1))));
        assertThat(replaced).doesNotContain("${{");
        return replaced;
    }

    private String read(String file) throws IOException {
        return Files.readString(Path.of(variables.get("GITHUB_" + file)));
    }
}
