package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher starts Java, seen by a command that prints its arguments in place of it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherOptionsTest {

    @TempDir Path folder;

    private String started(String temporary) throws Exception {
        var builder =
                new ProcessBuilder(
                        "sh",
                        "-euc",
                        ". cli/src/launcher/jvm.sh; java=echo jar=lib/a.jar archive=none;"
                                + " start devrel-lint '' check a.md");
        builder.directory(Checkout.ROOT.toFile());
        builder.environment().put("TMPDIR", temporary);
        Process process = builder.start();
        String started = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        assertThat(started).endsWith("-jar lib/a.jar check a.md\n");
        return started;
    }

    @Test
    void keepsTemporaryFilesWhereTheEnvironmentSays() throws Exception {
        assertThat(started(folder.toString())).contains(" -Djava.io.tmpdir=" + folder + " ");
        assertThat(started(folder + "/none")).doesNotContain("java.io.tmpdir");
        assertThat(started("")).doesNotContain("java.io.tmpdir");
    }
}
