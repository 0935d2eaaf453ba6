package io.github.devrellint.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {

    @TempDir Path folder;
    private Path inner;

    @BeforeEach
    void makeFolders() throws IOException {
        inner = Files.createDirectories(folder.resolve("outer/inner/posts"));
    }

    @Test
    void findsTheNearestFolderUpwards() throws IOException {
        Files.createDirectory(folder.resolve("outer/.git"));
        assertThat(GitRepository.around(inner)).contains(folder.resolve("outer"));
        Files.writeString(folder.resolve("outer/inner/.git"), "gitdir: elsewhere");
        assertThat(GitRepository.around(inner)).contains(folder.resolve("outer/inner"));
        assertThat(GitRepository.around(folder.resolve("outer"))).contains(folder.resolve("outer"));
    }

    @Test
    void sharesTheFolderOfAPlainRepository() throws IOException {
        Path git = Files.createDirectory(inner.resolve(".git"));
        assertThat(GitRepository.sharedFolder(inner)).isEqualTo(git);
    }

    @Test
    void sharesTheFolderOfTheRepositoryOfAWorktree() throws IOException {
        Path own = Files.createDirectories(folder.resolve("main/.git/worktrees/inner"));
        Files.writeString(own.resolve("commondir"), "../..\n");
        Files.writeString(inner.resolve(".git"), "gitdir: " + own + "\n");
        assertThat(GitRepository.sharedFolder(inner)).isEqualTo(folder.resolve("main/.git"));
    }

    @Test
    void aSubmoduleSharesNothing() throws IOException {
        Files.writeString(inner.resolve(".git"), "gitdir: ../../.git/modules/posts\n");
        assertThat(GitRepository.sharedFolder(inner))
                .isEqualTo(folder.resolve("outer/.git/modules/posts"));
    }

    @Test
    void takesWhatCantBeReadForAPlainRepository() throws IOException {
        assertThat(GitRepository.sharedFolder(inner)).isEqualTo(inner.resolve(".git"));
        Files.writeString(inner.resolve(".git"), "git");
        assertThat(GitRepository.sharedFolder(inner)).isEqualTo(inner.resolve(".git"));
    }

    @Test
    @Timeout(10)
    @DisabledOnOs(OS.WINDOWS)
    void readsNoDevice() throws IOException {
        Files.createSymbolicLink(inner.resolve(".git"), Path.of("/dev/zero"));
        assertThat(GitRepository.sharedFolder(inner)).isEqualTo(inner.resolve(".git"));
        assertThat(GitRepository.index(inner)).isEqualTo(inner.resolve(".git/index"));
    }
}
