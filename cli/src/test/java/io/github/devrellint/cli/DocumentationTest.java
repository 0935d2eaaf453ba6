package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The documentation site: what it shows works, and it is as clean as posts have to be. */
class DocumentationTest {

    private static final Path DOCS = Checkout.ROOT.resolve("docs");

    /** A command in a console block or in a code span. */
    private static final Pattern COMMAND =
            Pattern.compile("(?m)(?:^\\$ |`)devrel-lint ([a-z][^`#\\n]*?)(?:`| +#|$)");

    @TestFactory
    Stream<DynamicTest> commandsAreUnderstood() throws IOException {
        List<DynamicTest> tests;
        try (Stream<Path> pages = Files.walk(DOCS)) {
            tests =
                    pages.filter(page -> page.toString().endsWith(".md"))
                            .flatMap(this::of)
                            .toList();
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests.stream();
    }

    private Stream<DynamicTest> of(Path page) {
        try {
            return COMMAND.matcher(Files.readString(page))
                    .results()
                    .map(command -> command.group(1))
                    .map(
                            command ->
                                    dynamicTest(
                                            page.getFileName() + ": " + command,
                                            () -> isUnderstood(List.of(command.split(" +")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void isUnderstood(List<String> args) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        var terminal =
                new Terminal(
                        Checkout.ROOT,
                        new ByteArrayInputStream(new byte[0]),
                        nowhere,
                        nowhere,
                        false,
                        false,
                        false,
                        80);
        assertThatCode(() -> Commands.line(terminal, args).parseArgs(args.toArray(String[]::new)))
                .doesNotThrowAnyException();
    }

    @Test
    void sitePassesItsOwnCheck() throws Exception {
        assumeThat(System.getenv("PATH").split(File.pathSeparator))
                .as("python3, which puts the pages together")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
        List<String> command = List.of(DOCS.resolve("build").toString(), "--sources");
        Checkout.Result sources = Checkout.result(Checkout.start(Checkout.ROOT, Map.of(), command));
        assertThat(sources.stderr()).isEmpty();
        assertThat(sources.exit()).isZero();
        Path site = Checkout.ROOT.resolve("target/docs/src");

        Run run =
                Run.in(
                        site,
                        "",
                        "check",
                        "--quiet",
                        "--no-ignore",
                        "--no-cache",
                        "--samples=off",
                        "--fail-on=warning");

        assertThat(run.stdout()).isEmpty();
        assertThat(run.stderr()).isEmpty();
        assertThat(run.exit()).isZero();
        try (Stream<Path> rules = Files.list(site.resolve("docs/rules"))) {
            assertThat(rules).hasSizeGreaterThan(30);
        }
    }
}
