package io.github.devrellint.samples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox's failures are told from those of what runs in it. */
class BubblewrapTest {

    @TempDir Path folder;

    private Bubblewrap bubblewrap;

    @BeforeEach
    void find() {
        Bubblewrap.Search search = Bubblewrap.find();
        assumeTrue(search.found().isPresent(), "no sandbox here: " + search.why());
        bubblewrap = search.found().get();
    }

    private Outcome run(String script, List<Path> writable) throws IOException {
        return run(Path.of("/bin/sh"), script, writable);
    }

    private Outcome run(Path program, String script, List<Path> writable) throws IOException {
        Job.Tool tool = new Job.Tool("shell", "sh", program, List.of());
        Job.Limits limits = new Job.Limits(Duration.ofMinutes(1), 1L << 30);
        try (Workspace workspace = Workspace.of(Map.of())) {
            List<String> arguments = List.of("-c", script);
            return ProcessRunner.run(
                    new Job(
                            tool,
                            arguments,
                            workspace.folder(),
                            List.of(),
                            writable,
                            Map.of(),
                            limits),
                    bubblewrap);
        }
    }

    @Test
    void saysThatTheSandboxFailed() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> run("true", List.of(missing)))
                .isInstanceOf(SandboxException.class)
                .hasMessageStartingWith("bubblewrap failed: ")
                .hasMessageContaining("missing")
                .hasMessageContaining("--samples compile");
    }

    @Test
    void saysThatTheProgramDoesNotStart() {
        assertThatThrownBy(() -> run(Path.of("/usr/nothing"), "true", List.of()))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("/usr/nothing: not found");
    }

    @Test
    void takesWhatASampleSaysForTheSamplesOwn() throws IOException {
        Outcome outcome = run("echo 'bwrap: mount failed' >&2; echo out; exit 1", List.of());
        assertThat(outcome)
                .isEqualTo(new Outcome(Outcome.End.EXITED, 1, "out\n", "bwrap: mount failed\n"));
    }

    /** Since Linux 5.14, the limit on processes counts those of a user namespace. */
    @Test
    void takesNoProcessesFromAnotherJob() throws Exception {
        assumeTrue(bubblewrap.hasUserNamespace(), "no user namespace here");
        String[] version = System.getProperty("os.version").split("[.]");
        int kernel = Integer.parseInt(version[0]) * 100 + Integer.parseInt(version[1]);
        assumeTrue(kernel >= 514, "an older kernel");
        String many = "i=0; while [ $i -lt 150 ]; do sleep 4 & i=$((i+1)); done; echo $i; wait";
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Outcome>> jobs =
                    threads.invokeAll(Collections.nCopies(3, () -> run(many, List.of())));
            for (Future<Outcome> job : jobs) {
                assertThat(job.get()).isEqualTo(new Outcome(Outcome.End.EXITED, 0, "150\n", ""));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
