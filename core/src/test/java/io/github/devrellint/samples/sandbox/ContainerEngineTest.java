package io.github.devrellint.samples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ContainerEngineTest {

    @TempDir Path folder;

    /** The configuration of a repository names images, and must not give options to the engine. */
    @Test
    void anOptionIsNoImage() throws Exception {
        Path asked = folder.resolve("asked");
        Path program = folder.resolve("engine");
        Files.writeString(program, "#!/bin/sh\necho \"$5\" >> " + asked + "\necho an-id\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        ContainerEngine engine = new ContainerEngine(program);
        assertThat(engine.imageId("--url=tcp://example.com:2375")).isEmpty();
        assertThat(engine.imageId("example/java")).contains("an-id");
        assertThat(asked).hasContent("example/java\n");
    }
}
