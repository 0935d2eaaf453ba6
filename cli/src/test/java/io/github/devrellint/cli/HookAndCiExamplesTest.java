package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The commands in the examples for hooks and CI servers are understood and find what is wrong. */
class HookAndCiExamplesTest {

    private static final Pattern COMMAND =
            Pattern.compile("devrel-lint\"? ((?:check|fix) [^\\n]*?)(?=\"?,?\\n|\\s*&&|\"?$)");

    @TempDir Path temp;

    @TestFactory
    Stream<DynamicTest> commandsAreUnderstood() throws IOException {
        List<Path> files;
        try (Stream<Path> hooks = Files.walk(Checkout.ROOT.resolve("examples/hooks"));
                Stream<Path> servers = Files.walk(Checkout.ROOT.resolve("examples/ci"))) {
            files = Stream.concat(hooks, servers).filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(7);
        List<DynamicTest> tests =
                Stream.concat(
                                files.stream(),
                                Stream.of(Checkout.ROOT.resolve(".pre-commit-hooks.yaml")))
                        .flatMap(this::testsOf)
                        .toList();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(9);
        return tests.stream();
    }

    private Stream<DynamicTest> testsOf(Path file) {
        try {
            return COMMAND.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .map(command -> command.replaceFirst("devrel-lint\"? ", ""))
                    .map(
                            command ->
                                    dynamicTest(
                                            file.getFileName() + ": " + command,
                                            () -> understood(command)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void understood(String command) throws IOException {
        GitFolder blog = GitFolder.init(Files.createTempDirectory(temp, "blog"));
        blog.write("old.md", "It is fine.");
        blog.commit();
        blog.git("branch", "-f", "origin/main");
        blog.write("new.md", "It was wrong wrong.");
        blog.git("add", "-A");
        String line = command.replace("\"", "").replace("origin/$BASE", "origin/main");
        Run run = blog.run((line + " --rule repeated-word=error").split(" "));
        boolean fails = line.startsWith("check") && !line.contains("--fail-on never");
        assertThat(run.stderr()).doesNotContain("devrel-lint:");
        assertThat(run.exit()).isEqualTo(fails ? 1 : 0);
    }
}
