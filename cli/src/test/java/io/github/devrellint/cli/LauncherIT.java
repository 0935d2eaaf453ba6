package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a copy of this checkout, whose path has a space. */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LauncherIT {

    /**
     * With every jar: from a path with a space, JDK 17 takes none of our classes from an archive.
     */
    private static final int MOST_FILES = 112;

    /** Those of the JDK count, and a newer one starts with more of them. */
    private static final int MOST_CLASSES = Runtime.version().feature() < 25 ? 2_830 : 3_060;

    private Path folder;
    private Path copy;
    private Path launcher;
    private List<Checkout.Result> firstRuns;

    /** Three people use a fresh checkout at the same time. */
    @BeforeAll
    void copyAndLaunch(@TempDir Path temporary) throws IOException, InterruptedException {
        folder = temporary.toRealPath();
        copy = folder.resolve("check out");
        Checkout.copyTo(copy);
        launcher = Files.createSymbolicLink(folder.resolve("link"), copy.resolve("devrel-lint"));
        var running = new ArrayList<Process>();
        for (int i = 0; i < 3; i++) {
            running.add(start(Map.of(), "--version"));
        }
        firstRuns = new ArrayList<>();
        for (Process process : running) {
            firstRuns.add(Checkout.result(process));
        }
    }

    @Test
    void buildsOnceHoweverManyAskForIt() {
        assertThat(firstRuns).allSatisfy(run -> assertThat(run.exit()).isZero());
        assertThat(firstRuns)
                .allSatisfy(run -> assertThat(run.stdout()).matches("devrel-lint .+, Java .*\n"));
        assertThat(firstRuns)
                .filteredOn(run -> run.stderr().contains("building with Maven"))
                .hasSize(1);
    }

    @Test
    void startsSilentlyTheNextTimeWithAnArchiveOfClasses() throws Exception {
        Checkout.Result run = run(Map.of(), "rules");
        assertThat(run.exit()).isZero();
        assertThat(run.stderr()).isEmpty();
        try (var files = Files.walk(copy.resolve("target/launcher"))) {
            assertThat(files.filter(file -> file.toString().matches(".*[.](jsa|aot)")).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }
    }

    /**
     * What a start costs is told by counts, which are the same on every machine. Whoever has to
     * raise one of these pays for it at each commit of each user.
     */
    @Test
    void startsLittleToCheckOnePost() throws Exception {
        Path trace = folder.resolve("trace");
        assumeTrue(Checkout.has("strace"), "no strace");
        Path post = Files.createDirectories(folder.resolve("counted/one")).resolve("post.md");
        Files.writeString(
                post,
                "---\ntitle: One\ndate: 2024-03-04\n---\nOne *short* [post](#one).\n\n# One\n");
        run(Map.of(), "check", post.toString());
        // from its own folder, so that what other tests leave behind is not looked through
        var command =
                List.of(
                        "strace",
                        "-f",
                        "-qq",
                        "-e",
                        "trace=execve,openat",
                        "-o",
                        trace.toString(),
                        copy.resolve("devrel-lint").toString(),
                        "check",
                        post.toString());
        assertThat(Checkout.result(Checkout.start(post.getParent(), Map.of(), command)).exit())
                .isOne();
        List<String> calls =
                Files.readAllLines(trace).stream()
                        .filter(call -> !call.contains(" = -1 "))
                        .toList();
        assertThat(calls)
                .filteredOn(call -> call.contains(" execve("))
                .as("processes: the launcher, find, java")
                .hasSizeLessThanOrEqualTo(3);
        assertThat(calls)
                .filteredOn(call -> call.contains(" openat("))
                .filteredOn(call -> call.contains(folder.toString()))
                .as("files of the linter and of the site opened")
                .hasSizeLessThanOrEqualTo(MOST_FILES);
    }

    @Test
    void loadsFewClassesToCheckOnePost() throws Exception {
        Path post = Files.createDirectories(folder.resolve("counted/two")).resolve("post.md");
        Files.writeString(post, "---\ntitle: One\n---\nOne *short* [post](#one).\n\n# One\n");
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-jar",
                        build().resolve("lib/devrel-lint.jar").toString(),
                        "check",
                        post.toString());
        // from its own folder, as above
        Checkout.Result run = Checkout.result(Checkout.start(post.getParent(), Map.of(), command));
        assertThat(run.stdout().lines().filter(line -> line.contains(" source: ")))
                .as("classes loaded")
                .hasSizeBetween(1, MOST_CLASSES);
    }

    /** The first of two runs keeps what it prints, and the second prints what was kept. */
    @Test
    void printsHelpAndVersionAsTheLinterDoes() throws Exception {
        String jar = build().resolve("lib/devrel-lint.jar").toString();
        String jdk = System.getProperty("java.home");
        for (String[] args : List.of(words("--help"), words("check --help"), words("--version"))) {
            var command = new ArrayList<>(List.of(jdk + "/bin/java", "-jar", jar));
            command.addAll(List.of(args));
            Checkout.Result linter = Checkout.result(Checkout.start(folder, Map.of(), command));
            for (int i = 0; i < 2; i++) {
                Checkout.Result run = run(Map.of("JAVA_HOME", jdk), args);
                assertThat(run.exit()).isZero();
                assertThat(run.stderr()).isEmpty();
                assertThat(run.stdout()).isNotEmpty().isEqualTo(linter.stdout());
            }
        }
    }

    private static String[] words(String line) {
        return line.split(" ");
    }

    @Test
    void passesArgumentsAndExitCodesThrough() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("no posts"));
        Files.writeString(empty.resolve("a post.md"), "<<<<<<< HEAD\n");
        String post = empty.resolve("a post.md").toString();
        assertThat(
                        run(
                                Map.of(),
                                "check",
                                "--only",
                                "placeholder",
                                "--rule=placeholder=error",
                                post))
                .extracting(Checkout.Result::exit)
                .isEqualTo(1);
        assertThat(run(Map.of(), "check", "no such file").exit()).isEqualTo(2);
    }

    @Test
    void endsInSilenceWhereNobodyReadsOn() throws Exception {
        for (String[] args : List.of(words("rules"), words("explain misspelling"))) {
            Process process = start(Map.of(), args);
            process.getInputStream().close();
            assertThat(new String(process.getErrorStream().readAllBytes())).isEmpty();
            assertThat(process.waitFor()).as("as SIGPIPE ends a process").isEqualTo(141);
        }
    }

    @Test
    void tellsAHostileRepositoryAsItIs() throws Exception {
        HostileFolder hostile =
                new HostileFolder(Files.createDirectories(folder.resolve("hostile")), launcher);
        hostile.isToldAsItIs();
        hostile.runsNothingOfItsConfiguration();
        hostile.namesAGitThatFails();
    }

    @Test
    void aFullDiskIsAFailure() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full");
        var command = List.of("sh", "-c", "'" + launcher + "' rules > /dev/full");
        assertThat(Checkout.result(Checkout.start(folder, Map.of(), command)).exit()).isEqualTo(2);
    }

    /** However little it is, a JVM that can't go on may not end as if there were findings. */
    @Test
    void tooLittleAddressSpaceIsAFailure() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/limits")), "no /proc/self/limits");
        for (int megabytes : List.of(100, 1000, 2000, 3000, 4000)) {
            String limited = "ulimit -v %d; '%s' rules".formatted(megabytes * 1000, launcher);
            var result =
                    Checkout.result(Checkout.start(folder, Map.of(), List.of("sh", "-c", limited)));
            assertThat(result.exit()).as(megabytes + " MB").isIn(0, 2);
            if (megabytes == 1000) {
                assertThat(result.stderr())
                        .isEqualTo(
                                "devrel-lint: Java can't start in an address space of 1000000 KB (ulimit -v)\n");
            }
        }
    }

    /** Waits for what the process says, as long as it runs. */
    private static void await(BufferedReader from, String part) throws IOException {
        for (String line = from.readLine(); line != null; line = from.readLine()) {
            if (line.contains(part)) {
                return;
            }
        }
        throw new AssertionError("ended before it said: " + part);
    }

    @Test
    void watchesUntilItIsInterrupted() throws Exception {
        Path blog = Files.createDirectories(folder.resolve("watched"));
        Path post = Files.writeString(blog.resolve("post.md"), "It is fine.\n");
        Process watch = start(Map.of(), "watch", "--only", "repeated-word", blog.toString());
        CompletableFuture.delayedExecutor(2, TimeUnit.MINUTES).execute(watch::destroyForcibly);
        try (BufferedReader out = watch.inputReader();
                BufferedReader err = watch.errorReader()) {
            await(err, "watching 1 file;");
            Files.writeString(post, "It is here here.\n");
            await(out, "post.md:1:7: warning[repeated-word]");
            Path other = Files.writeString(blog.resolve("other.md"), "It was wrong wrong.\n");
            await(out, "other.md:1:8: warning[repeated-word]");
            Files.delete(other);
            await(err, "other.md is gone");
            var interrupt = List.of("kill", "-INT", Long.toString(watch.pid()));
            Checkout.result(Checkout.start(folder, Map.of(), interrupt));
            assertThat(watch.waitFor()).as("as SIGINT ends a process").isEqualTo(130);
            assertThat(err.lines()).isEmpty();
        } finally {
            watch.destroyForcibly();
        }
    }

    @Test
    void servesAnEditor() throws Exception {
        Path log = folder.resolve("lsp.log");
        Process server = start(Map.of(), "lsp", "--log", log.toString());
        CompletableFuture.delayedExecutor(2, TimeUnit.MINUTES).execute(server::destroyForcibly);
        String uri = folder.resolve("edited.md").toUri().toString();
        var found = new LspClient(server).open(uri, "It is is here.\n");
        assertThat(found.getUri()).isEqualTo(uri);
        assertThat(found.getDiagnostics())
                .extracting(diagnostic -> diagnostic.getCode().getLeft())
                .containsExactly("repeated-word");
        assertThat(server.waitFor()).isZero();
        assertThat(server.errorReader().lines()).isEmpty();
        assertThat(log).content().contains("INFO: devrel-lint ", " serves [");
    }

    @Test
    void readsFilesOfAnyNameWhereNoLocaleIsSet() throws Exception {
        var make = "mkdir names && printf 'Surprisinly.\\n' > names/caf$(printf '\\303\\251').md";
        Checkout.result(Checkout.start(folder, Map.of(), List.of("sh", "-c", make)));
        Checkout.Result run =
                run(Map.of("LC_ALL", "C"), "check", "--no-cache", "--samples", "off", "names");
        assertThat(run.stdout()).startsWith("names/caf\u00E9.md:1:1: error[misspelling]");
        assertThat(run.exit()).isEqualTo(1);
    }

    /** The files that the golden run {@code stats} has, by the packaged command line. */
    @Test
    void showsStatisticsAndWritesAReportForGitHub() throws Exception {
        Path golden = Checkout.ROOT.resolve("cli/src/test/cmd/stats");
        Path site = Files.createDirectories(folder.resolve("health/_posts")).getParent();
        for (String file :
                List.of(
                        "_config.yml",
                        "_posts/2023-01-10-sum.md",
                        "about.md",
                        "_posts/2024-05-20-talk.md")) {
            Files.copy(golden.resolve("in").resolve(file), site.resolve(file));
        }
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(Files.readAllLines(golden.resolve("args")));
        Checkout.Result run = Checkout.result(Checkout.start(site, Map.of(), command));
        assertThat(run.exit()).isZero();
        assertThat(run.stdout()).isEqualTo(Files.readString(golden.resolve("stdout")));

        Path summary = folder.resolve("summary.md");
        Checkout.Result check =
                run(
                        Map.of("GITHUB_STEP_SUMMARY", summary.toString()),
                        "check",
                        "--samples",
                        "off",
                        "--format",
                        "github",
                        site.toString());
        assertThat(check.exit()).isOne();
        assertThat(Files.readString(summary)).startsWith("### devrel-lint: 3 files: ");
        Path report = folder.resolve("report.html");
        run(Map.of(), "check", "--format", "html", "--output", report.toString(), site.toString());
        assertThat(Files.readString(report)).startsWith("<!DOCTYPE html>").contains("How to add");
    }

    /** Maven's part of the second build is to copy the jars of the first. */
    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        String copyJars =
                """
                for option; do case $option in -Ddevrel-lint.lib=*) lib=${option#*=} ;; esac; done
                cp '%s'/lib/*.jar "$lib"
                mkdir -p cli/target
                mv "$lib/devrel-lint.jar" cli/target/devrel-lint-cli-1.jar
                # no archive of classes, which takes as long as all the rest
                for each in '%s'/*.jsa '%s'/*.aot; do : >"$lib/../${each##*/}"; done
                """;
        Path build = build();
        Path checkout = checkout("changed", copyJars.formatted(build, build, build));
        Path source = checkout.resolve("core/src/main/Some.java");
        for (Path each :
                List.of(
                        checkout.resolve("pom.xml"),
                        checkout.resolve("core/pom.xml"),
                        checkout.resolve("lsp/pom.xml"),
                        checkout.resolve("lsp/src/main/Other.java"),
                        checkout.resolve("cli/pom.xml"),
                        checkout.resolve("cli/src/main/Third.java"),
                        source)) {
            Files.createDirectories(each.getParent());
            Files.writeString(each, "");
        }
        var command = List.of(checkout.resolve("devrel-lint").toString(), "rules");
        for (int i = 0; i < 2; i++) {
            Checkout.Result first = Checkout.result(Checkout.start(folder, Map.of(), command));
            assertThat(first.stderr()).contains("building with Maven");
            assertThat(first.stdout()).contains("misspelling");
            assertThat(Checkout.result(Checkout.start(folder, Map.of(), command)))
                    .isEqualTo(new Checkout.Result(0, first.stdout(), ""));
            Files.setLastModifiedTime(source, FileTime.from(Instant.now()));
        }
    }

    @Test
    void saysWhyTheBuildFailed() throws Exception {
        Path checkout = checkout("broken", "echo 'a class is broken'; exit 1\n");
        var command = List.of(checkout.resolve("devrel-lint").toString(), "--version");
        Checkout.Result run = Checkout.result(Checkout.start(folder, Map.of(), command));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stderr()).contains("a class is broken", "the build failed");
        assertThat(run.stdout()).isEmpty();
    }

    /** A folder with the launcher and a script in the place of the Maven wrapper. */
    private Path checkout(String name, String maven) throws IOException {
        Path checkout = Files.createDirectories(folder.resolve(name));
        Files.copy(
                copy.resolve("devrel-lint"),
                checkout.resolve("devrel-lint"),
                StandardCopyOption.COPY_ATTRIBUTES);
        Path parts = Files.createDirectories(checkout.resolve("cli/src/launcher"));
        for (String part : List.of("DynamicCalls.java", "jvm.sh")) {
            Files.copy(copy.resolve("cli/src/launcher").resolve(part), parts.resolve(part));
        }
        Files.writeString(checkout.resolve("mvnw"), maven);
        return checkout;
    }

    /** The folder of the build that the launcher starts. */
    private Path build() throws IOException {
        Path builds = copy.resolve("target/launcher");
        return builds.resolve(Files.readString(builds.resolve("current")).strip());
    }

    private Checkout.Result run(Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        return Checkout.result(start(environment, args));
    }

    private Process start(Map<String, String> environment, String... args) throws IOException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(args));
        return Checkout.start(folder, environment, command);
    }
}
