package io.github.devrellint.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.devrellint.changes.GitChanges;
import io.github.devrellint.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Git that is missing, fails or hangs. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class HostileGitTest {

    @TempDir Path folder;

    @BeforeEach
    void makeAnIndex() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.createFile(folder.resolve(".git/index"));
    }

    private GitCommand git(String script) throws IOException {
        Path program = folder.resolve("fake-git");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new GitCommand(
                folder, true, new GitCommand.Program(program.toString(), Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "exit 3, git ls-files: exit code 3",
        "echo broken >&2; exit 1, git ls-files: broken",
        "kill -SEGV $$, git ls-files: exit code 139",
        "sleep 50, git does not run: git ls-files takes longer than 1 s",
    })
    void oneThatIsBrokenIsAFault(String script, String fault) throws IOException {
        TrackedFiles tracked = TrackedFiles.of(git(script));
        assertThat(tracked.fault()).isEqualTo(fault);
        assertThat(tracked.installed()).isTrue();
        assertThat(tracked.names()).isEmpty();
        assertThatThrownBy(() -> git(script).text("ls-files"))
                .isInstanceOf(ConfigException.class)
                .hasMessage(fault);
    }

    @Test
    void oneThatMayNotRunIsAFault() throws IOException {
        GitCommand git = git("exit 0");
        assertThat(Path.of(git.program().name()).toFile().setExecutable(false)).isTrue();
        TrackedFiles tracked = TrackedFiles.of(git);
        assertThat(tracked.fault()).startsWith("git does not run: ").contains("ermission denied");
        assertThat(tracked.installed()).isTrue();
    }

    @Test
    void oneThatIsMissingIsTold() {
        var program = new GitCommand.Program("no-such-program", Duration.ofSeconds(1));
        TrackedFiles tracked = TrackedFiles.of(new GitCommand(folder, true, program));
        assertThat(tracked.fault()).isEmpty();
        assertThat(tracked.installed()).isFalse();
    }

    @Test
    void whatItPrintsIsReadWholeHoweverMuch() throws IOException {
        GitCommand git = git("echo noise >&2; seq 1 200000; seq 1 200000 >&2");
        assertThat(git.text("log")).hasLineCount(200_000).endsWith("\n200000\n");
    }

    private static String git(Path at, String... args) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@b.c"));
        command.addAll(List.of(args));
        Process process =
                new ProcessBuilder(command)
                        .directory(at.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }

    /** A pull request can't add a {@code .git}, but all that is in one. */
    @Test
    void aFolderThatLooksLikeARepositoryIsNone() throws Exception {
        Path site = Files.createDirectories(folder.resolve("site"));
        Path docs = Files.createDirectories(site.resolve("docs"));
        Path touched = folder.resolve("touched");
        git(folder, "init", "-q", "site");
        Files.writeString(docs.resolve("post.md"), "Some text.\n");
        git(site, "add", ".");
        git(site, "commit", "-qm", "first");
        git(docs, "init", "-q", "--bare", "bare");
        for (String name : List.of("HEAD", "objects", "refs", "config")) {
            Files.move(docs.resolve("bare").resolve(name), docs.resolve(name));
        }
        Files.writeString(docs.resolve(".gitattributes"), "*.md filter=e\n");
        git(docs, "--git-dir=.", "config", "core.bare", "false");
        git(docs, "--git-dir=.", "config", "core.worktree", ".");
        git(docs, "--git-dir=.", "add", "post.md");
        git(docs, "--git-dir=.", "commit", "-qm", "first");
        git(docs, "--git-dir=.", "config", "filter.e.clean", "touch '" + touched + "'; cat");
        Files.writeString(docs.resolve("post.md"), "Another text.\n");

        GitChanges since = GitChanges.since(docs, "HEAD");
        GitChanges.staged(docs);
        Map<Path, byte[]> staged = GitChanges.stagedContents(docs);

        assertThat(touched).doesNotExist();
        assertThat(since.lines()).containsKey(docs.resolve("post.md"));
        assertThat(staged).containsKey(docs.resolve("post.md"));
        assertThat(GitCommand.around(docs).folder()).isEqualTo(site);
        assertThat(new GitCommand(docs).line("diff", "HEAD")).isEmpty();
        assertThat(touched).doesNotExist();
    }
}
