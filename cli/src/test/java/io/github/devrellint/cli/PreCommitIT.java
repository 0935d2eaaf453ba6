package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks, run by the real pre-commit from a clone of this repository. */
class PreCommitIT {

    /** Shared, so that the hooks are built once, as they are for one user. */
    @TempDir private static Path hooks;

    @TempDir private Path folder;
    private Path blog;

    @BeforeEach
    void makeBlog() throws Exception {
        assumeThat(Checkout.has("pre-commit")).as("pre-commit is installed").isTrue();
        assumeThat(Checkout.ROOT.resolve(".git")).as("this is a clone").exists();
        blog = Files.createDirectories(folder.resolve("blog"));
        run("git", "init", "-q");
        Files.writeString(
                blog.resolve("post.md"), "Surprisinly, this was written by\na develper.\n");
        Files.writeString(blog.resolve("notes.txt"), "Surprisinly, nobody asks for this.\n");
        run("git", "add", ".");
    }

    @Test
    void checksTheMarkdownFilesOfACommit() throws Exception {
        Checkout.Result result = tryHook("devrel-lint");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.stdout())
                .contains("post.md:1:1", "Surprisinly", "develper")
                .doesNotContain("notes.txt");
    }

    @Test
    void mendsTheMarkdownFilesOfACommit() throws Exception {
        Checkout.Result result = tryHook("devrel-lint-fix");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.stdout()).contains("files were modified by this hook");
        // a word with a capital is only ever suggested
        assertThat(blog.resolve("post.md"))
                .hasContent("Surprisinly, this was written by\na developer.\n");
        assertThat(blog.resolve("notes.txt")).content().startsWith("Surprisinly");
    }

    private Checkout.Result tryHook(String hook) throws IOException, InterruptedException {
        return run("pre-commit", "try-repo", Checkout.ROOT.toString(), hook, "--all-files");
    }

    private Checkout.Result run(String... command) throws IOException, InterruptedException {
        var environment = Map.of("PRE_COMMIT_HOME", hooks.toString());
        return Checkout.result(Checkout.start(blog, environment, List.of(command)));
    }
}
