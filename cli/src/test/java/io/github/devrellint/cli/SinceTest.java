package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real repositories. */
class SinceTest {

    @TempDir Path temp;
    private GitFolder blog;

    @BeforeEach
    void makeBlog() throws IOException {
        blog = GitFolder.init(Files.createDirectory(temp.resolve("blog")));
        blog.write("a.md", "We recieve mail.", "", "It is fine.", "", "See [b](b%20b.md).");
        blog.write("b b.md", "It is fine.");
        blog.commit();
        blog.git("branch", "-M", "main");
        blog.git("checkout", "-q", "-b", "work");
    }

    private static Run check(GitFolder where, String... more) {
        List<String> args = new ArrayList<>(List.of("check", "-q", "--only"));
        args.add("misspelling,repeated-word,broken-link,sample-syntax");
        args.addAll(List.of(more));
        return where.run(args.toArray(String[]::new));
    }

    @Test
    void reportsNothingWhereNothingHasChanged() {
        assertThat(check(blog).exit()).isEqualTo(1);
        Run run = check(blog, "--since", "main");
        assertThat(run.stdout() + run.stderr()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void reportsChangedLines() throws IOException {
        blog.write("a.md", "We recieve mail.", "", "It is fine fine.", "", "See [b](b%20b.md).");
        blog.write("b b.md", "It is fine.", "We beleive it.");
        blog.git("add", "-A");
        blog.git("commit", "-q", "-m", "x");
        blog.write("new ü.md", "A langauge.");
        assertThat(check(blog, "--since", "main").stdout())
                .contains("a.md:3:7", "b b.md:2:4", "new ü.md:1:3")
                .doesNotContain("a.md:1:4");
        assertThat(check(blog, "--since", "HEAD").stdout())
                .contains("new ü.md:1:3")
                .doesNotContain("a.md:", "b.md:2");
    }

    @Test
    void reportsNothingThatTheOtherSideDid() throws IOException {
        blog.write("b b.md", "It is fine.", "It is new.");
        blog.commit();
        blog.git("checkout", "-q", "main");
        blog.write("a.md", "We receive mail.", "", "It is fine.", "", "See [b](b%20b.md).");
        blog.commit();
        blog.git("checkout", "-q", "work");
        assertThat(check(blog, "--since", "main").stdout()).isEmpty();
    }

    @Test
    void reportsLinksToWhatWasMoved() {
        blog.git("mv", "b b.md", "c.md");
        blog.git("commit", "-q", "-m", "move");
        assertThat(check(blog, "--since", "main").stdout())
                .contains("a.md:5:9: error[broken-link]")
                .doesNotContain("a.md:1:4");
    }

    @Test
    void reportsSamplesOfAPageThatChanged() throws IOException {
        blog.write("s.md", "```json", "{\"a\": }", "```", "", "Text.");
        blog.commit();
        assertThat(check(blog, "--since", "HEAD").stdout()).isEmpty();
        blog.write("s.md", "```json", "{\"a\": }", "```", "", "Text, more.");
        assertThat(check(blog, "--since", "HEAD").stdout()).contains("s.md:2:");
    }

    @Test
    void readsWhatIsStagedFromTheIndex() throws IOException {
        blog.write("a.md", "We recieve mail.", "", "It is fine fine.", "", "See [b](b%20b.md).");
        blog.git("add", "a.md");
        blog.write("a.md", "It is", "", "", "", "We beleive it, and it is all right.");
        blog.write("b b.md", "We beleive it.");
        assertThat(check(blog, "--staged").stdout())
                .contains("a.md:3:7: warning[repeated-word]")
                .doesNotContain("a.md:1", "beleive");
    }

    @Test
    void worksInWorktreesAndFoldersBelow() throws IOException {
        Path tree = temp.toRealPath().resolve("tree");
        blog.git("worktree", "add", "-q", "-b", "other", tree.toString());
        GitFolder other = new GitFolder(tree);
        other.write("posts/p.md", "We beleive it.");
        assertThat(check(other, "--since", "main").stdout()).contains("posts/p.md:1:4");
        other.git("add", "-A");
        GitFolder below = new GitFolder(tree.resolve("posts"));
        assertThat(check(below, "--staged").stdout()).contains("p.md:1:4");
    }

    @Test
    void worksInASubmodule() throws IOException {
        GitFolder site = GitFolder.init(Files.createDirectory(temp.resolve("site")));
        site.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "--quiet",
                "add",
                blog.path().toString(),
                "posts");
        GitFolder posts = new GitFolder(site.path().resolve("posts"));
        posts.write("p.md", "We beleive it.");
        assertThat(check(posts, "--since", "HEAD").stdout())
                .contains("p.md:1:4")
                .doesNotContain("a.md");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Run unknown = check(blog, "--since", "nowhere");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.stderr()).isEqualTo("devrel-lint: no such commit: nowhere\n");

        Path plain = Files.createDirectory(temp.resolve("plain"));
        Files.writeString(plain.resolve("a.md"), "We write.\n");
        Run outside = check(new GitFolder(plain.toRealPath()), "--since", "main");
        assertThat(outside.exit()).isEqualTo(2);
        assertThat(outside.stderr()).contains("not a git repository");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD~1", "origin/other", "other", "ID"})
    void saysHowAShallowCloneGetsACommit(String ref) throws IOException {
        blog.git("branch", "other");
        String id = blog.git("rev-parse", "HEAD").strip();
        blog.write("b b.md", "It is fine.", "We beleive it.");
        blog.commit();
        GitFolder clone = new GitFolder(temp.toRealPath().resolve("clone"));
        blog.git("clone", "-q", "--depth=1", "file://" + blog.path(), clone.path().toString());
        String commit = ref.equals("ID") ? id : ref;

        Run shallow = check(clone, "--since", commit);
        assertThat(shallow.exit()).isEqualTo(2);
        assertThat(shallow.stderr()).contains("this is a shallow clone, fetch it first: git fetch");
        String advice = shallow.stderr().replaceFirst("(?s).*fetch it first: git ", "").strip();
        clone.git(advice.split(" "));
        assertThat(check(clone, "--since", commit).stdout()).contains("b b.md:2:4");
    }

    @Test
    void takesNoOptionForACommit() {
        assertThat(check(blog, "--since", "--output=x").exit()).isEqualTo(2);
        assertThat(check(blog, "--since=--output=x").exit()).isEqualTo(2);
        assertThat(blog.path().resolve("x")).doesNotExist();
    }
}
