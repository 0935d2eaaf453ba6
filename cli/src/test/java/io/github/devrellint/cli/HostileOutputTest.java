package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.fix.Change;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and texts that want to be obeyed by a terminal or by a CI runner. */
@DisabledOnOs(OS.WINDOWS)
class HostileOutputTest {

    private static final List<String> NAMES =
            List.of(
                    "::error title=x::hello.md",
                    " ::error::space.md",
                    "a\n::error::line.md",
                    "esc\u001b[31m.md",
                    "##[error]azure.md",
                    "##vso[task.setvariable variable=a]b.md",
                    "##teamcity[x].md",
                    "dm.\u202ea\u061cb\u2066c\u200bd\u00ade.md");

    private static final String HIDDEN = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\t\n]]";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"check", "check --verbose", "check --samples off", "fix --dry-run"})
    void noNameOfAFileIsACommand(String command) throws Exception {
        for (String name : NAMES) {
            Files.writeString(folder.resolve(name), "Surprisinly it broke.\n");
            Files.write(folder.resolve("x" + name), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
        }
        Run run = Run.in(folder, "", command.split(" "));
        harmless(run.stderr());
        if (command.startsWith("check")) {
            assertThat(run.stdout()).contains("Surprisinly");
            harmless(run.stdout());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"::error::x", "a\u001b[31m", "a\n::error::x"})
    void noArgumentIsACommand(String argument) {
        for (String option : List.of("--rule", "--format", "--config", "--only", "--baseline")) {
            harmless(Run.in(folder, "", "check", option, argument).stderr());
        }
        harmless(Run.in(folder, "", "check", argument).stderr());
        harmless(Run.in(folder, "", argument).stderr());
        harmless(Run.in(folder, "", "explain", argument).stderr());
    }

    @ParameterizedTest
    @ValueSource(strings = {" ::error::x", "\t::error::x", "##[error]x", "\u001b]0;t\u0007"})
    void noContextOfADiffIsACommandWhereItIsShown(String line) {
        String before = line + "\na\n";
        var change =
                new Change(
                        folder.resolve("a.md"),
                        "a\n::error::.md",
                        before.getBytes(StandardCharsets.UTF_8),
                        (line + "\nb\n").getBytes(StandardCharsets.UTF_8),
                        1);
        harmless(new String(new UnifiedDiff(change).bytes(true), StandardCharsets.UTF_8));
        assertThat(new String(new UnifiedDiff(change).bytes(false), StandardCharsets.UTF_8))
                .contains("\n " + line + "\n")
                .startsWith("--- \"a/a\\012::error::.md\"\n");
    }

    /**
     * Machines read the same text as was meant, and the runner whose log it is finds no command.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "json",
                "sarif",
                "github",
                "gitlab",
                "junit",
                "checkstyle",
                "rdjsonl",
                "html"
            })
    void noFormatHasACommandOfARunner(String format) throws Exception {
        String name = "##vso[task.a]b ###[error]c.md";
        Files.writeString(
                folder.resolve(name),
                "Surprisinly ##vso[task.b]c broke ##teamcity[x].\n\n[a](##[error]d)\n");
        Run run = Run.in(folder, "", "check", "--format", format);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.stdout())
                .contains("Surprisinly")
                .doesNotContain("##[", "##vso[", "##teamcity[");
        if (List.of("json", "gitlab", "rdjsonl").contains(format)) {
            assertThat(run.stdout()).contains("\"#\\u0023vso[task.a]b #\\u0023#[error]c.md\"");
        } else if (List.of("junit", "checkstyle").contains(format)) {
            assertThat(run.stdout()).contains("#&#35;vso[task.a]b #&#35;#[error]c.md");
        }
    }

    /** A name that is shown as another one; programs read the same name as was meant. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "json",
                "sarif",
                "github",
                "gitlab",
                "junit",
                "checkstyle",
                "rdjsonl",
                "html"
            })
    void noFormatShowsANameAsAnother(String format) throws Exception {
        String name = "dm.\u202ea\u061cb.md";
        Files.writeString(folder.resolve(name), "Surprisinly it broke.\n");
        Run run = Run.in(folder, "", "check", "--format", format);
        assertThat(run.stdout())
                .doesNotContainPattern(HIDDEN)
                .contains(
                        switch (format) {
                            case "junit", "checkstyle" -> "dm.&#x202e;a&#x61c;b.md";
                            case "sarif" -> "dm.%E2%80%AEa%D8%9Cb.md";
                            case "html" -> "dm.[U+202E]a[U+061C]b.md";
                            default -> "dm.\\u202ea\\u061cb.md";
                        });
    }

    /** Also where a format writes line breaks of texts as they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {"text", "json", "sarif", "gitlab", "junit", "checkstyle", "rdjsonl", "html"})
    void noFormatBeginsALineWithACommandOfGitHub(String format) throws Exception {
        Files.writeString(
                folder.resolve("a\n \t::error::b\n::stop-commands::c.md"),
                "Surprisinly ::error::c broke.\n\n"
                        + " ::error::teh\n\n"
                        + "[a](<no\\\n"
                        + "::error::d>)\n"
                        + "\n"
                        + "```json\n"
                        + "::error::e\n"
                        + "```\n\n"
                        + "```java\n"
                        + "String s = 1;\n"
                        + "::error::f\n"
                        + "```\n");
        Run run = Run.in(folder, "", "check", "--format", format);
        assertThat(run.stdout()).contains("Surprisinly");
        harmless(run.stdout());
        harmless(run.stderr());
    }

    /** The commands that print what a stranger has written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats",
                "stats --format json",
                "stats --format csv",
                "words",
                "words --from-check --yes",
                "links list",
                "links prune",
                "init --yes",
                "baseline",
                "rules",
                "explain misspelling",
                "fix",
                "check --baseline b.json"
            })
    void noCommandPrintsACommand(String command) throws Exception {
        Files.writeString(folder.resolve("_config.yml"), "title: '::error::a'\n");
        for (String name : NAMES) {
            Files.writeString(
                    folder.resolve(name),
                    "---\n"
                            + "title: \"::error::\\e[31m\"\n"
                            + "tags: ['::error::t', \"a\\n"
                            + "::error::b\"]\n"
                            + "---\n\n"
                            + "Surprisinly ::error::c broke. ##[error]d \u001b[31m\n\n"
                            + "[x](https://example.com/##vso[a]?::error::)\n\n"
                            + "```::error::x\n"
                            + "a\n"
                            + "```\n");
        }
        Run run = Run.in(folder, "", command.split(" "));
        harmless(run.stdout());
        harmless(run.stderr());
    }

    private static void harmless(String output) {
        assertThat(output.lines().map(String::strip))
                .noneMatch(line -> line.startsWith("::"))
                .noneMatch(
                        line ->
                                line.contains("##[")
                                        || line.contains("##vso[")
                                        || line.contains("##teamcity["));
        assertThat(output).doesNotContainPattern(HIDDEN);
    }
}
