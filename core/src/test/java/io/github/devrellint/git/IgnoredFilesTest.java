package io.github.devrellint.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git itself has the last word on what it ignores. */
class IgnoredFilesTest {

    @TempDir Path temp;
    private Path home;
    private Path blog;

    @BeforeEach
    void makeRepository() throws Exception {
        home = Files.createDirectories(temp.toRealPath().resolve("home"));
        blog = Files.createDirectories(temp.toRealPath().resolve("blog"));
        git(blog, "init", "-q");
    }

    private String git(Path folder, String... args) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("HOME", home.toString(), "PATH", path()));
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static String path() {
        return System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    }

    private void write(String name, String... lines) throws IOException {
        Path file = blog.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }

    private void posts(String... names) throws IOException {
        for (String name : names) {
            write(name, "Text.");
        }
    }

    private TreeSet<String> seen(Path start) throws IOException {
        var ignored = new IgnoredFiles(new GlobalExcludes(home, Map.of()));
        var seen = new TreeSet<String>();
        Files.walkFileTree(
                start,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
                        boolean out =
                                folder.endsWith(".git")
                                        || !folder.equals(start) && ignored.isIgnored(folder, true);
                        return out ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        if (file.toString().endsWith(".md") && !ignored.isIgnored(file, false)) {
                            seen.add(start.relativize(file).toString());
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return seen;
    }

    private TreeSet<String> seenByGit(Path start) throws IOException, InterruptedException {
        String names = git(start, "ls-files", "-z", "--others", "--exclude-standard", "--", "*.md");
        return new TreeSet<>(List.of(names.split("\0")));
    }

    @Test
    void areThoseOfNestedPatterns() throws Exception {
        write(
                ".gitignore",
                "public/",
                "/drafts/*",
                "!/drafts/keep.md",
                "*.tmp.md",
                "# no",
                "a b.md");
        write("docs/.gitignore", "generated", "!x.tmp.md", "**/old/**", "[ab]?.md", "\\!odd.md");
        posts("a.md", "public/a.md", "docs/public/a.md", "drafts/a.md", "drafts/keep.md");
        posts("x.tmp.md", "docs/x.tmp.md", "docs/y.tmp.md", "docs/generated/a.md", "a b.md");
        posts("docs/new/old/a.md", "docs/a1.md", "docs/c1.md", "docs/!odd.md", "docs/drafts/a.md");

        assertThat(seen(blog)).isEqualTo(seenByGit(blog)).contains("a.md", "docs/x.tmp.md");
        assertThat(seen(blog.resolve("docs"))).isEqualTo(seenByGit(blog.resolve("docs")));
        assertThat(seen(blog)).doesNotContain("public/a.md", "docs/a1.md");
    }

    @Test
    void areThoseOfTheRepositoryAndTheUser() throws Exception {
        Files.writeString(blog.resolve(".git/info/exclude"), "mine.md\n");
        Files.createDirectories(home.resolve(".config/git"));
        Files.writeString(home.resolve(".config/git/ignore"), "everywhere.md\n");
        posts("a.md", "mine.md", "docs/mine.md", "docs/everywhere.md");

        assertThat(seen(blog)).isEqualTo(seenByGit(blog)).containsExactly("a.md");
    }

    @Test
    void areThoseOfTheFileThatTheConfigurationNames() throws Exception {
        Files.writeString(home.resolve(".gitconfig"), "[core]\n\texcludesFile = ~/my-ignore\n");
        Files.writeString(home.resolve("my-ignore"), "notes.md\n");
        posts("a.md", "notes.md");
        assertThat(seen(blog)).isEqualTo(seenByGit(blog)).containsExactly("a.md");

        Files.writeString(temp.resolve("other"), "a.md\n");
        git(blog, "config", "core.excludesFile", temp.toRealPath().resolve("other").toString());
        assertThat(seen(blog)).isEqualTo(seenByGit(blog)).containsExactly("notes.md");
        assertThat(IgnoredFiles.inputs(blog)).contains(temp.toRealPath().resolve("other"));
    }

    @Test
    void ofAWorktreeAreThoseOfItsRepository() throws Exception {
        git(
                blog,
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@b",
                "commit",
                "-q",
                "--allow-empty",
                "-mx");
        Path tree = temp.toRealPath().resolve("tree");
        git(blog, "worktree", "add", "-q", tree.toString());
        Files.writeString(blog.resolve(".git/info/exclude"), "mine.md\n");
        blog = tree;
        posts("a.md", "mine.md");

        assertThat(seen(tree)).isEqualTo(seenByGit(tree)).containsExactly("a.md");
    }

    @Test
    void ofARepositoryInARepositoryAreItsOwn() throws Exception {
        write(".gitignore", "a.md");
        git(Files.createDirectories(blog.resolve("theme")), "init", "-q");
        posts("a.md", "theme/a.md");

        assertThat(seen(blog.resolve("theme"))).containsExactly("a.md");
        assertThat(seen(blog)).containsExactly("theme/a.md");
    }

    @Test
    void areNoneOutsideOfARepository() throws Exception {
        blog = Files.createDirectories(temp.toRealPath().resolve("plain"));
        write(".gitignore", "a.md");
        posts("a.md");

        assertThat(seen(blog)).containsExactly("a.md");
    }
}
