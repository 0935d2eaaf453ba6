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

/** The hooks, run by the real pre-commit from a clone of this repository, which it builds. */
class PreCommitIT {

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

    /** One run of both hooks, since each run builds the command line anew. */
    @Test
    void checksAndMendsTheMarkdownFilesOfACommit() throws Exception {
        Checkout.Result result =
                run("pre-commit", "try-repo", Checkout.ROOT.toString(), "--all-files");
        assertThat(result.exit()).isEqualTo(1);
        List<String> hooks = List.of(result.stdout().split("(?m)^(?=devrel-lint[ .])"));
        assertThat(hooks).hasSize(3);
        assertThat(hooks.get(1))
                .contains("post.md:1:1", "Surprisinly", "develper")
                .doesNotContain("notes.txt", "files were modified by this hook");
        assertThat(hooks.get(2)).contains("files were modified by this hook");
        // a word with a capital is only ever suggested
        assertThat(blog.resolve("post.md"))
                .hasContent("Surprisinly, this was written by\na developer.\n");
        assertThat(blog.resolve("notes.txt")).content().startsWith("Surprisinly");
    }

    private Checkout.Result run(String... command) throws IOException, InterruptedException {
        var environment = Map.of("PRE_COMMIT_HOME", folder.resolve("hooks").toString());
        return Checkout.result(Checkout.start(blog, environment, List.of(command)));
    }
}
