package io.github.devrellint.samples.syntax.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.config.Config;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Checked;
import io.github.devrellint.samples.syntax.snippet.CodeForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class BatchToolTest {

    private static final String VALID = "let x = 1;\n";
    private static final String WRONG = "let y = );\n";
    private static final String OPEN = "let x = \"1;\n";

    /** Looks at one file after the other, and ends at a string that does. */
    private static final String PROGRAM =
            """
            #!/bin/sh
            echo started >>'%s'
            for file; do
                [ -f "$file" ] && [ "$file" != . ] || continue
                if grep -q '"' "$file"; then
                    printf 'error: unterminated double quote string\\n --> %%s:3:9\\n' "$file"
                    exit 1
                fi
                grep -q ' = )' "$file" || continue
                case $file in *_4.rs) column=9;; *) column=5;; esac
                printf 'error: expected pattern\\n --> %%s:3:%%s\\n' "$file" "$column"
            done
            """;

    @Test
    void startsOnceMoreForEachPieceThatEndsTheProgram(@TempDir Path folder) throws Exception {
        Path starts = folder.resolve("starts");
        List<String> codes = new ArrayList<>(Collections.nCopies(30, VALID));
        codes.set(4, OPEN);
        codes.set(17, OPEN);
        try (RunContext context = new RunContext(Config.defaults(folder))) {
            assertThat(once().ask(program(folder, starts), codes, Duration.ofMinutes(1), context))
                    .hasSize(30)
                    .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Checked.class))
                    .filteredOn(verdict -> !verdict.equals(SyntaxVerdict.VALID))
                    .hasSize(2);
        }
        // the usual form of all, and again behind each string; nothing is left for other forms
        assertThat(starts).content().hasLineCount(3);
    }

    @Test
    void asksAboutChangesInTheUsualFormsAndThoseInWhichTheProgramReadsOnLongest(
            @TempDir Path folder) throws Exception {
        Path program = program(folder, folder.resolve("starts"));
        BatchTool tool = RustTool.create();
        try (RunContext context = new RunContext(Config.defaults(folder))) {
            Map<String, Tool> tools =
                    tool.narrowed(program, List.of(WRONG, OPEN), Duration.ofMinutes(1), context);

            BatchTool narrow = (BatchTool) tools.get(WRONG);
            assertThat(narrow.attempts()).containsExactly(tool.attempts().get(0));
            List<CodeForm> forms = tool.forms();
            assertThat(narrow.forms())
                    .hasSize(7)
                    .startsWith(forms.get(0), forms.get(1), forms.get(2), forms.get(4));
            // what ended the program says nothing of the other forms
            assertThat(((BatchTool) tools.get(OPEN)).forms()).isEqualTo(tool.forms());
        }
    }

    @Test
    void startsNothingToNarrowAToolThatIsAskedOnceAnyway(@TempDir Path folder) throws Exception {
        Path starts = folder.resolve("starts");
        BatchTool tool = once();
        try (RunContext context = new RunContext(Config.defaults(folder))) {
            assertThat(
                            tool.narrowed(
                                    program(folder, starts),
                                    List.of(WRONG),
                                    Duration.ofMinutes(1),
                                    context))
                    .containsExactly(Map.entry(WRONG, tool));
        }
        assertThat(starts).doesNotExist();
    }

    private static Path program(Path folder, Path starts) throws Exception {
        Path program = Files.writeString(folder.resolve("program"), PROGRAM.formatted(starts));
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    /** Rust's tool, which tries one edition only. */
    private static BatchTool once() {
        BatchTool real = RustTool.create();
        return new BatchTool(
                real.programs(),
                real.attempts().subList(0, 1),
                real.settings(),
                real.forms(),
                real.wrong(),
                real.error(),
                real.unit(),
                real.other(),
                real.startUp(),
                real.onJava());
    }
}
