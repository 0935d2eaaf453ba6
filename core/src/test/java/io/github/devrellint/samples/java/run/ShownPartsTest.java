package io.github.devrellint.samples.java.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.git.IgnoredParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ShownPartsTest {

    @TempDir Path temporary;

    private Path folder;

    @BeforeEach
    void makeAProject() throws IOException {
        folder = temporary.toRealPath();
        write("project/target/classes/a/A.class");
        write("project/target/classes/a.properties");
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "PK");
    }

    private List<String> shown(String entry) {
        return new ShownParts(new IgnoredParts())
                .of(folder.resolve(entry)).stream()
                        .map(part -> folder.relativize(part).toString())
                        .toList();
    }

    private void ignore(String patterns) throws IOException {
        Files.createDirectories(folder.resolve("project/.git"));
        Files.writeString(folder.resolve("project/.gitignore"), patterns);
    }

    @Test
    void whatABuildMakesIsShownAsAWhole() throws IOException {
        assertThat(shown("project/target/classes")).containsExactly("project/target/classes");
        ignore("target/\n*.properties\n");
        assertThat(shown("project/target/classes")).containsExactly("project/target/classes");
        assertThat(shown("project/./target/../target/classes"))
                .containsExactly("project/target/classes");
    }

    @Test
    void hiddenFilesAndLinksAreLeftOut() throws IOException {
        write("project/target/classes/b/.env");
        write("project/target/classes/b/B.class");
        write("project/target/classes/c/C.class");
        write("outside/O.class");
        Files.createSymbolicLink(
                folder.resolve("project/target/classes/d"), folder.resolve("outside"));
        assertThat(shown("project/target/classes"))
                .containsExactly(
                        "project/target/classes/a",
                        "project/target/classes/a.properties",
                        "project/target/classes/b/B.class",
                        "project/target/classes/c");
        assertThat(shown("project/target/classes/d")).isEmpty();
        assertThat(shown("project/target/missing")).isEmpty();
    }

    @Test
    void whatGitIgnoresAmongOtherFilesIsLeftOut() throws IOException {
        ignore("secret*\n");
        write("project/secrets/key");
        write("project/lib/A.class");
        write("project/lib/secret.yml");
        assertThat(shown("project")).containsExactly("project/lib/A.class", "project/target");
        assertThat(shown("project/secrets")).as("without classes").isEmpty();
        assertThat(shown("project/.git")).isEmpty();
    }

    @Test
    void ofFilesOnlyArchivesAreShown() throws IOException {
        write("project/a.jar");
        Files.writeString(folder.resolve("project/b.jar"), "password");
        assertThat(shown("project/a.jar")).containsExactly("project/a.jar");
        assertThat(shown("project/b.jar")).isEmpty();
        ignore("");
        Files.createSymbolicLink(folder.resolve("project/c.jar"), write("outside/c.jar"));
        assertThat(shown("project/c.jar")).as("out of the repository").isEmpty();
    }
}
