package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.report.Reporter;
import io.github.devrellint.report.Reporters;
import io.github.devrellint.samples.sandbox.Bubblewrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A configuration that comes with a stranger's posts, and names files with secrets: what Git keeps
 * for itself, what it ignores, and what is outside. Nothing of them is in a report.
 */
@DisabledOnOs(OS.WINDOWS)
class HostileConfigurationTest {

    private static final String SECRET = "hunter2secret";

    private static final String NO_OTHER_RULES = "rules: { sample-required: off";

    @TempDir Path temporary;

    private Path site;

    @BeforeEach
    void makeARepositoryWithSecrets() throws Exception {
        site = Files.createDirectories(temporary.toRealPath().resolve("site"));
        git("init", "-q");
        write(".gitignore", ".env\nkeys/\n_data/\n");
        write(".git/config", "[a]\n b = " + SECRET + "\n");
        write(".env", SECRET + "\n");
        write("keys/key", SECRET + "\n");
        write("_data/authors.yml", SECRET + ": { name: A }\n");
        write("../outside/bin/tool", "#!/bin/sh\necho " + SECRET + "\nexit 1\n");
        write("../outside/lib/key", SECRET + "\n");
        write("tool", "#!/bin/sh\ncat /*/*/*/*/* \"$@\" 2>&1; exit 1\n");
        for (String tool : List.of("../outside/bin/tool", "tool")) {
            assertThat(site.resolve(tool).toFile().setExecutable(true, false)).isTrue();
        }
        for (String link : List.of(".env", ".git/config", "../outside/bin/tool", ".git", "keys")) {
            String name = "to-" + link.replaceAll("^\\W+", "").replaceAll("\\W+", "-");
            Files.createSymbolicLink(site.resolve(name), Path.of(link));
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void git(String... args) throws Exception {
        var command = new java.util.ArrayList<>(List.of("git", "-C", site.toString()));
        command.addAll(List.of(args));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    /** All that a run says, in the format that says most. */
    private String said(String configuration, String post) throws IOException {
        write("devrel-lint.yaml", configuration);
        write("post.md", post);
        LintRequest request =
                LintRequest.of(site, List.of(site.resolve("post.md"))).toBuilder()
                        .overlay(
                                found ->
                                        found.toBuilder()
                                                .samples(found.samples().withoutCache())
                                                .build())
                        .build();
        StringBuilder out = new StringBuilder();
        try {
            Report report = new Linter().run(request, Linter.Progress.NONE);
            Reporters.all().get("json").write(report, new Reporter.Style(false, false, true), out);
            out.append(report.notices());
        } catch (io.github.devrellint.config.ConfigException e) {
            out.append(e.getMessage());
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "front-matter-schema: { schema: .env }",
                "front-matter-schema: { schema: keys/key }",
                "front-matter-schema: { schema: to-env }",
                "front-matter-schema: { schema: to-git-config }",
                "front-matter-schema: { schema: to-keys/key }",
                "front-matter-schema: { schema: ref.json }",
                "front-matter-schema: { properties: { title: { $ref: 'file://SITE/.env' } } }",
                "front-matter-schema: { properties: { title: { $ref: 'file://SITE/keys/key' } } }",
                "front-matter-schema: { properties: { title: { $ref: 'file://SITE/to-env' } } }",
                "misspelling: { dictionaries: [.env] }",
                "misspelling: { dictionaries: [to-env] }",
                "misspelling: { dictionaries: [keys/key] }",
                "unknown-word: { dictionaries: [.env] }",
                "front-matter-reference: error",
            })
    void noRuleReadsWhatItNames(String rule) throws IOException {
        write("ref.json", "{\"$ref\": \".env\"}");
        write("_config.yml", "title: A\n");
        String configuration =
                "samples: { run: off }\n" + NO_OTHER_RULES + ", " + rule.replace("SITE", site + "");
        assertThat(
                        said(
                                configuration + " }\n",
                                "---\ntitle: A\nauthor: hunter2secre\n---\nSome huntersecret.\n"))
                .doesNotContain(SECRET);
    }

    /** That of one person may be ignored; one that leads to something else is not read. */
    @Test
    void theListOfWordsIsNoLinkToASecret() throws IOException {
        write(".gitignore", ".devrel-lint/\nwords\n");
        write("words", "huntersecret\n");
        write(".devrel-lint/words.txt", "huntersecret\n");
        String configuration =
                "samples: { run: off }\n" + NO_OTHER_RULES + ", unknown-word: error }\n";
        String post = "A huntersecret page.\n";
        assertThat(said(configuration, post)).doesNotContain("\"unknown-word\"");
        Path words = site.resolve(".devrel-lint/words.txt");
        Files.delete(words);
        Files.createSymbolicLink(words, Path.of("../words"));
        assertThat(said(configuration, post)).contains("\"unknown-word\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run: [../outside/bin/tool]",
                "run: [SITE/../outside/bin/tool]",
                "run: [to-outside-bin-tool, x]",
                "run: [./to-outside-bin-tool, x]",
                "run: [./tool, SITE/.env, SITE/.git/config]",
                "check: [../outside/bin/tool]",
                "check: [SITE/../outside/bin/tool]",
                "check: [./to-outside-bin-tool]",
                "check: [./tool, SITE/.env, SITE/.git/config]",
                "check: [cat, SITE/.env, '{file}']",
            })
    void noCommandSeesMoreThanItself(String command) throws IOException {
        assumeTrue(Bubblewrap.find().found().isPresent(), "bwrap");
        String configuration =
                "samples: { languages: { mine: { extension: x, %s } } }\n%s }\n"
                        .formatted(command.replace("SITE", site.toString()), NO_OTHER_RULES);
        assertThat(said(configuration, "```mine run\nx\n```\n\n```output\ny\n```\n"))
                .doesNotContain(SECRET);
    }

    @Test
    void aCommandOfTheRepositoryRuns() throws IOException {
        assumeTrue(Bubblewrap.find().found().isPresent(), "bwrap");
        write("tool", "#!/bin/sh\necho it ran\n");
        String configuration =
                "samples: { languages: { mine: { extension: x, run: [./tool] } } }\n"
                        + NO_OTHER_RULES
                        + " }\n";
        assertThat(said(configuration, "```mine run\nx\n```\n\n```output\ny\n```\n"))
                .contains("the sample prints \\\"it ran\\\" here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                ".env",
                "keys",
                "to-env",
                "to-git-config",
                "to-git",
                "to-keys",
                ".git",
                "lib"
            })
    void noSampleSeesWhatIsBesideClasses(String entry) throws IOException {
        assumeTrue(Bubblewrap.find().found().isPresent(), "bwrap");
        write("lib/.env", SECRET + "\n");
        Files.createSymbolicLink(site.resolve("lib/key"), Path.of("../keys/key"));
        Files.createSymbolicLink(site.resolve("lib/git"), Path.of("../.git"));
        String sample =
                """
                ```java
                import java.nio.file.*;
                import java.util.List;

                class Reader {
                    public static void main(String[] args) throws Exception {
                        String[] entries = System.getProperty("java.class.path").split(":");
                        Path entry = Path.of(entries[entries.length - 1]);
                        for (String name : List.of("", ".env", ".git/config", "keys/key", "key",
                                "config", "git/config", "to-env", "to-git/config", "to-keys/key")) {
                            Path file = entry.resolve(name);
                            if (Files.isRegularFile(file)) {
                                System.out.println(Files.readString(file));
                            }
                        }
                        System.out.println("read " + entry.getNameCount());
                    }
                }
                ```

                ```output
                nothing
                ```
                """;
        String said =
                said(
                        "samples: { java: { classpath: [%s] } }\n%s }\n"
                                .formatted(entry, NO_OTHER_RULES),
                        sample);
        assertThat(said).doesNotContain(SECRET);
        assertThat(said)
                .containsAnyOf(
                        "the sample prints",
                        "leads outside of the repository",
                        "neither a jar nor a folder");
    }
}
