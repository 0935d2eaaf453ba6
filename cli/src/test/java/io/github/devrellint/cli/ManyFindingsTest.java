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

/** The first run on an old blog. */
class ManyFindingsTest {

    private static final List<String> CHECK =
            List.of(
                    "check",
                    "--only",
                    "repeated-word",
                    "--only",
                    "misspelling",
                    "--color",
                    "never");

    @TempDir Path folder;

    @BeforeEach
    void writePosts() throws IOException {
        for (int i = 10; i < 61; i++) {
            Files.writeString(folder.resolve("p" + i + ".md"), "It is written twice twice.\n");
        }
        Files.writeString(folder.resolve("p99.md"), "We recieve mail.\n");
    }

    private static String[] args(String... more) {
        var args = new ArrayList<>(CHECK);
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    @Test
    void areGroupedOnATerminal() {
        assertThat(Run.onTerminal(folder, "", args()).stdout())
                .isEqualTo(
                        """
                        p99.md:1:4: error[misspelling]: "recieve" is misspelled
                        1 | We recieve mail.
                          |    ^^^^^^^ receive, received, receiver, receives
                        p10.md:1:15: warning[repeated-word]: "twice" is repeated
                        1 | It is written twice twice.
                          |               ^^^^^^^^^^^
                        … 50 more of repeated-word, in 51 files
                        rule           errors  warnings  fixable  files
                        misspelling         1         -        1      1
                        repeated-word       -        51        -     51
                        52 files: 1 error, 51 warnings (0.0 s)
                        Each of them: --all. Those of one rule: --only RULE.
                        Too many to fix now? devrel-lint baseline accepts these and reports
                        only new ones.
                        """);
    }

    @Test
    void areAllPrintedIfAskedOrPiped() {
        String piped = Run.in(folder, "", args()).stdout();
        assertThat(piped).contains("p10.md:1", "p60.md:1").doesNotContain("more of", "fixable");
        assertThat(Run.onTerminal(folder, "", args("--all")).stdout())
                .contains("p10.md:1", "p60.md:1")
                .doesNotContain("more of", "fixable");
    }

    @Test
    void areCountedIfAsked() {
        assertThat(Run.in(folder, "", args("--statistics", "p99.md")).stdout())
                .endsWith(
                        """
                        rule         errors  warnings  fixable  files
                        misspelling       1         -        1      1
                        1 file: 1 error, 0 warnings (0.0 s)
                        """);
    }
}
