package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.devrellint.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens. */
class ReadmeTest {

    private static final Path README = Checkout.ROOT.resolve("README.md");
    private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\n(.*?)^```$");
    private static final Pattern CONFIGURATION =
            Pattern.compile("(?ms)^```yaml\n# devrel-lint.yaml\n(.*?)^```$");
    private static final Pattern RULE_ROW =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (error|warning|info|off) \\|.*\\|$");

    /** A command and the output shown below it, where {@code ...} stands for any lines. */
    private record Shown(String command, List<String> output) {}

    @TestFactory
    Stream<DynamicTest> commandsPrintWhatIsShown() throws IOException {
        return shown().stream()
                .filter(shown -> shown.command().startsWith("./devrel-lint "))
                .map(shown -> dynamicTest(shown.command(), () -> runs(shown)));
    }

    private static void runs(Shown shown) {
        String[] args = shown.command().replace("./devrel-lint ", "").split(" +");
        Run run = Run.in(Checkout.ROOT, "", args);
        assertThat(run.stderr()).isEmpty();
        assertThat(run.exit()).isNotEqualTo(2);
        if (!shown.output().isEmpty()) {
            String pattern =
                    shown.output().stream()
                            .map(Run::stable)
                            .map(line -> line.equals("...") ? "(?s:.*)" : Pattern.quote(line))
                            .collect(Collectors.joining("\n"));
            assertThat(run.stdout()).matches(pattern + "\n");
        }
    }

    @Test
    void configurationIsUnderstood(@TempDir Path folder) throws IOException {
        String pages = Files.readString(README);
        try (Stream<Path> howTo = Files.list(Checkout.ROOT.resolve("docs/how-to"))) {
            for (Path page : howTo.toList()) {
                pages += Files.readString(page);
            }
        }
        List<MatchResult> shown = CONFIGURATION.matcher(pages).results().toList();
        assertThat(shown).isNotEmpty();
        for (MatchResult each : shown) {
            Files.writeString(folder.resolve("devrel-lint.yaml"), each.group(1));
            Run run = Run.in(folder, "", "check", "--allow-empty");
            assertThat(run.stderr()).isEmpty();
            assertThat(run.exit()).isZero();
        }
    }

    @Test
    void rulesAreThoseThatThereAre() throws IOException {
        List<String> shown =
                RULE_ROW.matcher(Files.readString(README))
                        .results()
                        .map(row -> row.group(1) + " " + row.group(2))
                        .toList();
        List<String> there =
                Rules.load().entries().stream()
                        .map(
                                rule ->
                                        rule.id()
                                                + " "
                                                + rule.severity().name().toLowerCase(Locale.ROOT))
                        .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void documentsPassTheirOwnCheck() {
        Run run =
                Run.in(
                        Checkout.ROOT,
                        "",
                        "check",
                        "--quiet",
                        "README.md",
                        "CONTRIBUTING.md",
                        "CHANGELOG.md",
                        "docs");
        assertThat(run.stdout()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    private static List<Shown> shown() throws IOException {
        var all = new ArrayList<Shown>();
        for (MatchResult block : CONSOLE.matcher(Files.readString(README)).results().toList()) {
            for (String line : block.group(1).lines().toList()) {
                if (line.startsWith("$ ")) {
                    String command = line.substring(2).replaceFirst(" +#.*", "");
                    all.add(new Shown(command, new ArrayList<>()));
                } else {
                    all.get(all.size() - 1).output().add(line);
                }
            }
        }
        return all;
    }
}
