package io.github.devrellint.samples.syntax.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.config.Config;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Checked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class BatchToolTest {

    private static final String VALID = "let x = 1;\n";
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
                grep -q ' = )' "$file" && printf 'error: expected pattern\\n --> %%s:3:5\\n' "$file"
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
