package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.base.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Targets through which a post wants to find out what is in a checkout: what Git keeps for itself
 * and what it ignores must look the same whether it is there or not.
 */
@DisabledOnOs(OS.WINDOWS)
class HostileTargetsTest {

    private static final String OTHER = "elsewhere";

    @TempDir Path folder;

    private Path site;

    @BeforeEach
    void makeARepositoryWithSecrets() throws Exception {
        site = Files.createDirectories(folder.resolve("site"));
        write("../outside/known.md", "# Known\n");
        Files.createSymbolicLink(site.resolve("link"), folder.resolve("outside"));
        write(".gitignore", ".env*\nprivate/\nprivate2/\n*.png\n");
        write(".env", "TOKEN=secret\n");
        write("private/known.md", "# Known\n");
        write("private/known.txt", "secret\n");
        write("known.png", "secret\n");
        write("kept.png", "no image");
        git("init", "-q");
        git("add", ".");
        git("add", "-f", "kept.png");
        write(".git/known", "secret\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void git(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", site.toString()));
        command.addAll(List.of(args));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "[a](.git/known), .git/unknown",
        "[a](.env), .env2",
        "[a](private/known.txt), private/unknown.txt",
        "[a](private/known.md), private/unknown.md",
        "[a](private/known.md#known), private/unknown.md#known",
        "[a](private/known.md#unknown), private/unknown.md#unknown",
        "[a](/private/known), /private/unknown",
        "[a](private), private2",
        "![a](known.png), unknown.png",
        "![a](.git/known), .git/unknown",
        "<img src=\"known.png\" alt=\"a\">, unknown.png",
        "[a](link/known.md), link/unknown.md",
        "[a](../outside/known.md), ../outside/unknown.md",
        "{% include .git/known %}, .git/unknown",
        "[a]({% link private/known.md %}), private/unknown.md",
        "{{< include \"private/known.md\" >}}, private/unknown.md",
        "--8<-- \"private/known.md\" [a](#known) [b](#other), private/unknown.md",
        "--8<-- \"link/known.md\" [a](#known) [b](#other), link/unknown.md",
        "--8<-- \"../outside/known.md\" [a](#known) [b](#other), ../outside/unknown.md",
    })
    void lookTheSameWhetherTheyAreThere(String known, String other) throws IOException {
        String missing =
                known.replaceFirst("[^\\s\"()]*known[^\\s\"()]*|\\.env|private(?=\\))", other);
        assertThat(missing).isNotEqualTo(known);
        for (String configuration : List.of("README.md", "_config.yml", "hugo.toml")) {
            write(configuration, "");
            assertThat(findings(known)).as(configuration).isEqualTo(findings(missing));
            Files.delete(site.resolve(configuration));
        }
    }

    /** The findings of a post, without the name of the target. */
    private List<String> findings(String text) throws IOException {
        write("post.md", "---\ntitle: A post\n---\n" + text + "\n");
        Set<RuleId> only =
                Set.of(
                        RuleId.of("broken-link"),
                        RuleId.of("broken-anchor"),
                        RuleId.of("broken-image"),
                        RuleId.of("image-format"));
        Report report =
                new Linter()
                        .run(
                                LintRequest.of(site, List.of(site.resolve("post.md")))
                                        .withOnly(only),
                                Linter.Progress.NONE);
        return report.findings().stream()
                .map(
                        finding ->
                                finding.rule()
                                        + " "
                                        + finding.message()
                                                .replaceAll(
                                                        "\\S*(?:known|env)\\S*|private2?$", OTHER)
                                        + " "
                                        + finding.suggestions())
                .toList();
    }

    @Test
    void whatIsAddedDespiteAPatternIsThere() throws IOException {
        write("README.md", "");
        assertThat(findings("![a](kept.png)"))
                .singleElement()
                .asString()
                .startsWith("image-format");
        assertThat(findings("![a](known.png)")).isEmpty();
    }

    /** As copies of sites do that a build makes below its folder. */
    @Test
    void aDocumentThatGitIgnoresSeesWhatIsBesideIt() throws IOException {
        write("private/docs/a.md", "[b](b.md) [up](../known.md) ![no](no.png)\n");
        write("private/docs/b.md", "# B\n");
        write("private/docs/no.png", "secret\n");
        for (String start : List.of("private/docs", "private/docs/a.md")) {
            Report report =
                    new Linter()
                            .run(
                                    LintRequest.of(site, List.of(site.resolve(start))).toBuilder()
                                            .only(Set.of(RuleId.of("broken-link")))
                                            .ignored(true)
                                            .build(),
                                    Linter.Progress.NONE);
            assertThat(report.failures()).as(start).isEmpty();
            assertThat(report.findings()).as(start).isEmpty();
        }
    }
}
