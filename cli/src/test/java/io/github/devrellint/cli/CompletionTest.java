package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completion in the real shells. */
class CompletionTest {

    /** What is typed, and what becomes of its last word. */
    private static final Map<String, String> TYPED = typed();

    @TempDir Path folder;

    private static Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("expl", "explain");
        typed.put("install", "install-hook");
        typed.put("check --forma", "--format");
        typed.put("check --format sar", "sarif");
        typed.put("check --samples sandb", "sandbox");
        typed.put("fix --dry", "--dry-run");
        typed.put("explain missp", "misspelling");
        typed.put("check postf", "postfile.md");
        typed.put("completion fis", "fish");
        typed.put("stat", "stats");
        typed.put("stats --format js", "json");
        return typed;
    }

    @BeforeEach
    void aFile() throws IOException {
        Files.createFile(folder.resolve("postfile.md"));
    }

    private void script(String shell) throws IOException {
        assumeThat(Checkout.has(shell)).as(shell + " is installed").isTrue();
        Run run = Run.in(folder, "", "completion", shell);
        assertThat(run.exit()).isZero();
        Files.writeString(folder.resolve("script"), run.stdout());
    }

    private String output(String... command) throws IOException, InterruptedException {
        Process process = Checkout.start(folder, Map.of(), List.of(command));
        return Checkout.result(process).stdout();
    }

    @Test
    void bash() throws Exception {
        script("bash");
        for (var each : TYPED.entrySet()) {
            String code =
                    "source ./script; COMP_WORDS=(devrel-lint %s); COMP_CWORD=$((${#COMP_WORDS[@]}-1));"
                            + " _complete_devrel-lint; echo ${COMPREPLY[@]}";
            assertThat(output("bash", "--norc", "-c", code.formatted(each.getKey())))
                    .as(each.getKey())
                    .isEqualTo(each.getValue() + "\n");
        }
    }

    @Test
    void fish() throws Exception {
        script("fish");
        for (var each : TYPED.entrySet()) {
            String code = "source ./script; complete -C 'devrel-lint %s'".formatted(each.getKey());
            assertThat(output("fish", "--no-config", "-c", code))
                    .as(each.getKey())
                    .matches("\\Q%s\\E(\t.*)?\n".formatted(each.getValue()));
        }
    }

    /** An interactive shell in a terminal, in which a key is pressed. */
    @Test
    void zsh() throws Exception {
        script("zsh");
        Path driver = folder.resolve("driver");
        Files.writeString(
                driver,
                """
                zmodload zsh/zpty
                zpty z zsh -f -i
                zpty -w z 'PS1=; autoload -Uz compinit; compinit -u -D'
                zpty -w z 'devrel-lint() print -r -- "<$*>"; source ./script; echo READY'
                zpty -r z out '*READY*READY*'
                for typed in "$@"; do
                    zpty -w z "devrel-lint $typed"$'\\t'
                    zpty -r z out '*<*>*'
                    print -r -- "${${out##*<}%%>*}"
                done
                """);
        List<String> command = new ArrayList<>(List.of("timeout", "60", "zsh", "-f"));
        command.add(driver.toString());
        command.addAll(TYPED.keySet());
        List<String> done = new ArrayList<>();
        TYPED.forEach((typed, last) -> done.add(typed.replaceFirst("\\S+$", last)));
        assertThat(output(command.toArray(String[]::new)).lines()).containsExactlyElementsOf(done);
    }
}
