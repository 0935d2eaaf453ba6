package io.github.devrellint.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFileTest {

    @TempDir Path folder;

    private Path program(String place) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static String path(Object... folders) {
        StringBuilder path = new StringBuilder();
        for (Object each : folders) {
            path.append(path.isEmpty() ? "" : File.pathSeparator).append(each);
        }
        return path.toString();
    }

    @Test
    void theFirstThatCanRunIsTaken() throws IOException {
        Files.createDirectories(folder.resolve("a/git"));
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/git"), "not executable");
        Path third = program("c/git");
        program("d/git");
        String path =
                path(
                        folder.resolve("a"),
                        folder.resolve("b"),
                        folder.resolve("c"),
                        folder.resolve("d"));
        assertThat(ProgramFile.in(path, "git")).contains(third);
    }

    /** The working directory of a check is a repository, which may hold a program of that name. */
    @Test
    void noneIsTakenFromTheWorkingDirectory() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        program("bin/git");
        Path relative = here.relativize(folder.resolve("bin"));
        assertThat(Files.isExecutable(relative.resolve("git"))).isTrue();
        assertThat(ProgramFile.in(path("", ".", relative), "git")).isEmpty();
        assertThat(ProgramFile.in("", "git")).isEmpty();
    }

    /** A name that is a path would lead out of the folders. */
    @Test
    void aPathIsNotSearchedFor() throws IOException {
        Path tool = program("other/git");
        Files.createDirectories(folder.resolve("bin"));
        String path = path(folder.resolve("bin"));
        assertThat(ProgramFile.in(path, "../other/git")).isEmpty();
        assertThat(ProgramFile.in(path, tool.toString())).isEmpty();
        assertThat(ProgramFile.of("other/git", folder)).contains(tool);
        assertThat(ProgramFile.of("other/none", folder)).isEmpty();
        assertThat(ProgramFile.of("./other", folder)).as("a folder").isEmpty();
        assertThat(ProgramFile.of("git", folder.resolve("other"))).isNotEqualTo(tool);
    }
}
