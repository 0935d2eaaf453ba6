package io.github.devrellint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFingerprintTest {

    @TempDir Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("target"));
        Files.writeString(folder.resolve("a.md"), "one");
        Files.writeString(folder.resolve("build.log"), "one");
    }

    @Test
    void isTheSameForTheSameContent() throws IOException {
        String before = tree();
        Files.writeString(folder.resolve("a.md"), "one");
        Files.writeString(folder.resolve("build.log"), "two");
        Files.writeString(folder.resolve("target/b.md"), "new");

        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void changesWithContentAndNames() throws IOException {
        String before = tree();
        Files.writeString(folder.resolve("a.md"), "two");
        String changed = tree();
        Files.move(folder.resolve("a.md"), folder.resolve("b.md"));

        assertThat(changed).isNotEqualTo(before);
        assertThat(tree()).isNotEqualTo(before).isNotEqualTo(changed);
    }

    @Test
    void textsDoNotRunTogether() {
        assertThat(new InputFingerprint().add("ab").add("c"))
                .asString()
                .isNotEqualTo(new InputFingerprint().add("a").add("bc").toString());
    }

    private String tree() throws IOException {
        return new InputFingerprint()
                .addTree(folder, each -> each.endsWith("target"), true)
                .toString();
    }
}
