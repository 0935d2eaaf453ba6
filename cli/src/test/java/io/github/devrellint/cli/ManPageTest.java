package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPageTest {

    @TempDir Path folder;

    @Test
    void hasAllCommandsAndOptions() {
        String page = Run.in(folder, "", "man").stdout();
        var all = Commands.line(Terminal.plain(null, System.out, System.err), List.of());
        for (var command : all.getSubcommands().values()) {
            String name = command.getCommandName().replace("-", "\\-");
            assertThat(page).contains("\n.SS " + name + "\n");
            for (var option : command.getCommandSpec().options()) {
                assertThat(page).contains(option.longestName().replace("-", "\\-"));
            }
        }
    }

    @Test
    void isUnderstoodByMan() throws Exception {
        assumeThat(Checkout.has("groff")).as("groff is installed").isTrue();
        Path page = folder.resolve("devrel-lint.1");
        Files.writeString(page, Run.in(folder, "", "man").stdout());
        var command = List.of("groff", "-man", "-Tascii", "-ww", page.toString());
        Checkout.Result result = Checkout.result(Checkout.start(folder, Map.of(), command));
        assertThat(result.stderr()).isEmpty();
        String shown = result.stdout().replaceAll(".\\x08", ""); // bold is printed twice
        assertThat(shown).contains("--since=REF", "devrel-lint explain misspelling");
        assertThat(shown.lines()).as("in 80 columns").allMatch(line -> line.length() <= 80);
    }
}
