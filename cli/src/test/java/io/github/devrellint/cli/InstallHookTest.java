package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The hook in real repositories, called by Git itself. */
@DisabledOnOs(OS.WINDOWS)
class InstallHookTest {

    @TempDir Path temp;
    private GitFolder blog;
    private Path hook;
    private Path bin;

    @BeforeEach
    void makeBlog() throws IOException {
        blog = GitFolder.init(Files.createDirectory(temp.resolve("blog")));
        blog.write("a.md", "It was wrong wrong from the start.");
        blog.commit();
        hook = blog.path().resolve(".git/hooks/pre-commit");
        bin = Files.createDirectory(temp.resolve("bin"));
        Path program = bin.resolve("devrel-lint");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                program,
                """
                #!/bin/sh
                command=$1; shift
                exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s $command --samples off \\
                    --fail-on warning --only repeated-word,placeholder "$@"
                """
                        .formatted(
                                java, System.getProperty("java.class.path"), Main.class.getName()));
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private static Run install(GitFolder where, String... more) {
        String[] args = new String[more.length + 1];
        args[0] = "install-hook";
        System.arraycopy(more, 0, args, 1, more.length);
        return where.run(args);
    }

    /** Commits with the program on the {@code PATH}, as a user does. */
    private Checkout.Result commit(GitFolder where, String... more) throws Exception {
        var command = new java.util.ArrayList<>(List.of("git", "commit", "-q", "-m", "x"));
        command.addAll(List.of(more));
        var path = Map.of("PATH", bin + ":" + System.getenv("PATH"));
        return Checkout.result(Checkout.start(where.path(), path, command));
    }

    @Test
    void checksWhatIsStaged() throws Exception {
        assertThat(install(blog).stdout()).startsWith("wrote " + hook);
        blog.write("b.md", "It is here here.");
        blog.git("add", "b.md");
        blog.write("b.md", "It is here.");
        Checkout.Result refused = commit(blog);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.stdout() + refused.stderr())
                .contains("b.md:1:7: warning[repeated-word]")
                .doesNotContain("a.md");
        blog.git("add", "b.md");
        assertThat(commit(blog)).extracting(Checkout.Result::exit).isEqualTo(0);
        blog.write("b.md", "It is wrong wrong.");
        assertThat(commit(blog, "-a").exit()).isEqualTo(1);
        assertThat(commit(blog, "-a", "--no-verify").exit()).isZero();
    }

    @Test
    void passesWhereNothingIsToCheck() throws Exception {
        GitFolder code = GitFolder.init(Files.createDirectory(temp.resolve("code")));
        install(code);
        code.write("a.txt", "It is here here.");
        code.git("add", "a.txt");
        assertThat(commit(code)).extracting(Checkout.Result::exit).isEqualTo(0);
    }

    @Test
    void checksTheFolderInWhichItWasInstalled() throws Exception {
        blog.write("it's/c.md", "It is here here.");
        blog.write("d.md", "It is wrong wrong.");
        install(new GitFolder(blog.path().resolve("it's")));
        blog.git("add", ".");
        Checkout.Result refused = commit(blog);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.stdout() + refused.stderr())
                .contains("c.md:1:7: warning")
                .doesNotContain("d.md");
    }

    @Test
    void servesAllWorktrees() throws Exception {
        Path tree = temp.toRealPath().resolve("tree");
        blog.git("worktree", "add", "-q", "-b", "other", tree.toString());
        GitFolder other = new GitFolder(tree);
        assertThat(install(other).stdout()).startsWith("wrote " + hook);
        other.write("b.md", "It is here here.");
        other.git("add", "b.md");
        Checkout.Result refused = commit(other);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.stdout() + refused.stderr()).contains("b.md:1:7: warning");
    }

    @Test
    void findsTheFolderOfHooks() throws IOException {
        blog.git("config", "core.hooksPath", ".hooks");
        blog.write("posts/b.md", "Text.");
        assertThat(install(new GitFolder(blog.path().resolve("posts"))).exit()).isZero();
        assertThat(blog.path().resolve(".hooks/pre-commit")).isExecutable();
        assertThat(hook).doesNotExist();

        Path shared = temp.toRealPath().resolve("shared");
        blog.git("config", "core.hooksPath", shared.toString());
        Run run = install(blog);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stderr()).contains("core.hooksPath leads out of the repository", "--force");
        assertThat(shared).doesNotExist();
        assertThat(install(blog, "--force").exit()).isZero();
        assertThat(shared.resolve("pre-commit")).isExecutable();
    }

    @Test
    void leavesAnotherHookAlone() throws IOException {
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\necho mine\n");
        Run run = install(blog);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stderr())
                .contains("there is a hook already: " + hook)
                .contains("add 'devrel-lint check --staged' to it, or replace it with --force");
        assertThat(install(blog, "--uninstall").exit()).isEqualTo(2);
        assertThat(hook).hasContent("#!/bin/sh\necho mine\n");

        assertThat(install(blog, "--force").exit()).isZero();
        assertThat(hook).content().contains("check --staged");
        assertThat(install(blog).exit()).as("again").isZero();
        assertThat(install(blog, "--uninstall").stdout()).isEqualTo("deleted " + hook + "\n");
        assertThat(hook).hasContent("#!/bin/sh\necho mine\n");
    }

    @Test
    void saysWhereOtherProgramsKeepTheirHooks() throws IOException {
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\nexec python3 -mpre_commit hook-impl\n");
        assertThat(install(blog).stderr())
                .contains("that of pre-commit", ".pre-commit-config.yaml");
        Files.writeString(hook, "#!/bin/sh\ncall_lefthook run \"pre-commit\" \"$@\"\n");
        assertThat(install(blog).stderr()).contains("that of lefthook", "to lefthook.yml");
        blog.git("config", "core.hooksPath", ".husky/_");
        assertThat(install(blog).stderr()).contains("that of husky", "to .husky/pre-commit");
        assertThat(blog.path().resolve(".husky")).doesNotExist();
    }

    @Test
    void uninstallsWhatItInstalled() throws IOException {
        install(blog);
        assertThat(install(blog, "--uninstall").exit()).isZero();
        assertThat(hook).doesNotExist();
        assertThat(install(blog, "--uninstall").stderr()).contains("there is no hook: " + hook);
    }

    @Test
    void needsARepository() throws IOException {
        Path plain = Files.createDirectory(temp.resolve("plain")).toRealPath();
        Run run = install(new GitFolder(plain));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stderr()).contains("not a git repository");
    }
}
