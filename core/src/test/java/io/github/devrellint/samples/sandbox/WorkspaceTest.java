package io.github.devrellint.samples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WorkspaceTest {

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyReadsWhatAStrictUmaskKeepsForTheUser() throws Exception {
        try (Workspace workspace = Workspace.of(Map.of("sample.py", ""))) {
            Path classes = Files.createDirectory(workspace.folder().resolve("classes"));
            Path file = Files.createFile(classes.resolve("A.class"));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString("rwx------"));
            workspace.share();
            assertThat(Files.getPosixFilePermissions(file))
                    .contains(PosixFilePermission.OTHERS_READ);
            assertThat(Files.getPosixFilePermissions(classes))
                    .contains(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);
            assertThat(Files.getPosixFilePermissions(workspace.folder().resolve("sample.py")))
                    .contains(PosixFilePermission.OTHERS_READ);
        }
    }
}
