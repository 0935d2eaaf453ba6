package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitIgnoreTest {

    @TempDir Path temp;
    private GitFolder blog;

    @BeforeEach
    void makeBlog() throws IOException {
        blog = GitFolder.init(temp);
        blog.write(".gitignore", "public/");
        blog.write("public/a.md", "It is written twice twice.");
    }

    private Run check(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "check";
        args[1] = "--only";
        args[2] = "repeated-word";
        System.arraycopy(more, 0, args, 3, more.length);
        return blog.run(args);
    }

    @Test
    void ignoredFilesAreNotChecked() throws IOException {
        blog.write("a.md", "It is written once.");
        assertThat(check().stdout()).startsWith("1 file: no problems");
        assertThat(check("--verbose").stdout()).contains("ignored by Git: public");
    }

    @Test
    void theyAreIfAsked() throws IOException {
        blog.write("a.md", "It is written once.");
        assertThat(check("--no-ignore").stdout()).contains("public/a.md:1:15: warning");
    }

    @Test
    void theyAreIfNamed() {
        assertThat(check("public/a.md").stdout()).contains("public/a.md:1:15: warning");
        assertThat(check("public").stdout()).contains("public/a.md:1:15: warning");
    }

    @Test
    void nothingElseToCheckIsAFailure() {
        Run run = check();
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stdout() + run.stderr()).contains("--no-ignore checks those");
    }

    @Test
    void theyAreIfGitTracksThem() throws IOException {
        blog.write("public/b.md", "It is written thrice thrice.");
        blog.write("public/deep/c.md", "It is written here here.");
        blog.git("add", "-f", "public/a.md", "public/deep/c.md");
        Run run = check("--verbose");
        assertThat(run.stdout()).contains("public/a.md:1:15: warning", "public/deep/c.md:1:15");
        assertThat(run.stdout()).contains("ignored by Git: public/b.md").doesNotContain("thrice");
    }

    @Test
    void aDamagedIndexIsAFailure() throws IOException {
        blog.write("a.md", "It is written once.");
        blog.git("add", "a.md");
        Files.writeString(blog.path().resolve(".git/index"), "no index");
        Run run = check();
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stdout() + run.stderr()).contains("git ls-files: ");
    }

    @Test
    void onlyASubmoduleItselfIsTracked() throws IOException {
        Path other = Files.createDirectory(blog.path().resolve("public/module"));
        GitFolder module = GitFolder.init(other);
        module.write("b.md", "It is written here here.");
        module.write(".gitignore", "out.md");
        module.write("out.md", "It is written wrong wrong.");
        module.commit();
        blog.git("add", "-f", "public/module");
        assertThat(check().stdout())
                .contains("public/module/b.md:1:15: warning")
                .doesNotContain("public/a.md", "public/module/out.md");
    }
}
