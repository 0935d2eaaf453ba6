package io.github.devrellint.samples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bubblewrap that is there and does not work: it must not be taken for a missing one. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class BrokenSandboxTest {

    private static final Duration SHORT = Duration.ofMillis(700);

    @TempDir Path folder;

    private Path program(String script) throws IOException {
        Path program = folder.resolve("bwrap");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    @ParameterizedTest
    @CsvSource({
        "exit 3, exit code 3",
        "exit 0, exit code 0",
        "echo 'bwrap: no namespaces' >&2; exit 1, bwrap: no namespaces",
        "kill -SEGV $$, exit code 139",
    })
    void isAFailure(String script, String why) throws IOException {
        // a busy machine needs longer than the moment that is enough to see a hang
        isAFailure(script, why, Duration.ofSeconds(20));
    }

    @Test
    void hangsInItsTrial() throws IOException {
        isAFailure("exec sleep 50", "it does not start what it is to run", SHORT);
    }

    private void isAFailure(String script, String why, Duration patience) throws IOException {
        Bubblewrap.Search search = Bubblewrap.find(Optional.of(program(script)), patience);
        assertThat(search.found()).isEmpty();
        assertThat(search.installed()).isTrue();
        assertThat(search.why())
                .isEqualTo(
                        "bubblewrap failed: %s; --samples compile checks samples without running"
                                + " them",
                        why);
    }

    @Test
    void isMissing() {
        Bubblewrap.Search search = Bubblewrap.find(Optional.empty(), SHORT);
        assertThat(search.installed()).isFalse();
        assertThat(search.why()).isEqualTo("bubblewrap is not installed");
    }

    /** It passes its trial, and hangs afterwards. */
    @Test
    void isNoFaultOfASample() throws IOException {
        Path real = Sandbox.tool("bwrap").orElse(null);
        assumeTrue(real != null, "bubblewrap is not installed");
        Path hangs = folder.resolve("hangs");
        Path program = program("[ -e '" + hangs + "' ] && exec sleep 50; exec " + real + " \"$@\"");
        Bubblewrap.Search search = Bubblewrap.find(Optional.of(program), Duration.ofSeconds(20));
        assumeTrue(search.found().isPresent(), "no sandbox here: " + search.why());
        Files.createFile(hangs);
        Job job =
                new Job(
                        new Job.Tool("shell", "sh", Path.of("/bin/true"), List.of()),
                        List.of(),
                        folder,
                        List.of(),
                        List.of(),
                        Map.of(),
                        new Job.Limits(SHORT, 1L << 30));
        assertThatThrownBy(() -> ProcessRunner.run(job, search.found().get()))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("does not start what it is to run");
    }
}
