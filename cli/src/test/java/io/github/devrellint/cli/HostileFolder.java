package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A repository of a stranger, and what the packaged launcher has to say of it.
 *
 * @param folder that holds it, and what must not be read or written; empty at first
 * @param launcher what is run
 */
record HostileFolder(Path folder, Path launcher) {

    private static final String TOKEN = "hunter2";

    private Path site() {
        return folder.resolve("site");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Checkout.Result check(Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(launcher.toString(), "check"));
        command.addAll(List.of(options));
        return Checkout.result(Checkout.start(site(), environment, command));
    }

    private void make() throws IOException, InterruptedException {
        write("secret.md", "Secrte " + TOKEN + "\n");
        write("site/config.toml", "title = \"a\"\n");
        Checkout.result(Checkout.start(site(), Map.of(), List.of("git", "init", "-q")));
        write("site/.git/config", "[remote \"a\"]\n  url = https://x:" + TOKEN + "@example.com\n");
        write("site/source.md", "```ini file=.git/config\n[core]\n```\n");
        write("site/::error title=x::a.md", "Surprisinly it broke.\n");
        write(
                "site/blocks.md",
                "```js\n%s1%s\n```\n\n```js\nlet let = (;\n```\n\n```python\nprint(1)\n```\n"
                        .formatted("(".repeat(20_000), ")".repeat(20_000)));
        Files.createSymbolicLink(site().resolve("link.md"), folder.resolve("secret.md"));
        Checkout.result(Checkout.start(site(), Map.of(), List.of("mkfifo", site() + "/pipe.md")));
        Files.write(site().resolve("utf16.md"), "Wrold\n".getBytes(StandardCharsets.UTF_16LE));
        write("site/links.md", "[a](b) ".repeat(4_000) + "\n");
        write("site/schema.json", "{\"type\": \"object\", \"required\": [\"owner\"]}");
        write("site/devrel-lint.yaml", "rules: { front-matter-schema: { schema: schema.json } }\n");
        write("site/matter.md", "---\ntitle: A\n---\nIt is.\n");
        write("bin/python3", "#!/bin/sh\nexit 3\n");
        assertThat(folder.resolve("bin/python3").toFile().setExecutable(true)).isTrue();
    }

    /** All at once, since each start takes a second. */
    void isToldAsItIs() throws IOException, InterruptedException {
        make();
        String path = folder.resolve("bin") + ":" + System.getenv("PATH");
        Checkout.Result run = check(Map.of("PATH", path), "--no-cache", ".");
        String all = run.stdout() + run.stderr();
        assertThat(run.exit()).isEqualTo(2);
        assertThat(all).as("a file that Git keeps to itself").doesNotContain(TOKEN);
        assertThat(all).contains("source.md:1:13: error[sample-file]: hidden files are not read");
        assertThat(all.lines().map(String::strip)).noneMatch(line -> line.startsWith("::"));
        assertThat(all).contains(": :error title=x::a.md:1:1: error[misspelling]");
        if (Checkout.has("node")) {
            assertThat(all).contains("blocks.md:6:5: warning[sample-syntax]");
        }
        assertThat(all).contains("failure: python3 does not run (it ended");
        assertThat(all).contains("symbolic links are not followed: link.md");
        assertThat(all).contains("utf16.md: failure: can't be read: it has NUL characters");
        assertThat(all)
                .contains("links.md:1:5: error[broken-link]: no such page: b (and 3999 more");
        assertThat(all)
                .contains("matter.md:1:1: error[front-matter-schema]: missing key \"owner\"");
    }

    /** The configuration beside the posts is a stranger's, too. */
    void runsNothingOfItsConfiguration() throws IOException, InterruptedException {
        Path touched = folder.resolve("touched");
        write("site/post.md", "```lang\nx\n```\n");
        write(
                "site/devrel-lint.yaml",
                "samples: { languages: { lang: { check: [sh, -c, 'touch \"%s\"'] } } }\n"
                        .formatted(touched));
        check(Map.of(), "--no-cache", "post.md");
        write("site/devrel-lint.yaml", "samples: { run: trust }\n");
        Checkout.Result run = check(Map.of(), "post.md");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stderr()).contains("'run: trust' runs samples without a sandbox");
        assertThat(touched).doesNotExist();
    }

    /** A Git that is there and does not work is no reason to check everything, or nothing. */
    void namesAGitThatFails() throws IOException, InterruptedException {
        write("site/devrel-lint.yaml", "");
        write("bin/git", "#!/bin/sh\nexit 3\n");
        assertThat(folder.resolve("bin/git").toFile().setExecutable(true)).isTrue();
        String path = folder.resolve("bin") + ":" + System.getenv("PATH");
        Checkout.Result run = check(Map.of("PATH", path), "--since", "HEAD", ".");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stderr()).contains("git rev-parse: exit code 3");
    }
}
