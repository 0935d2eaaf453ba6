package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.cache.ResultCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ)
class ReportCacheTest {

    @TempDir Path folder;

    private final AtomicInteger runs = new AtomicInteger();
    private Path site;
    private Path cache;
    private Path program;
    private LintRequest request;

    @BeforeEach
    void aSite() throws Exception {
        site = Files.createDirectories(folder.resolve("site"));
        cache = folder.resolve("cache");
        program = Files.writeString(folder.resolve("linter.jar"), "");
        write("config.toml", "title = \"A blog\"\n");
        write("devrel-lint.yaml", "rules:\n  image-alt: error\n");
        write(".devrel-lint/words.txt", "kintsugi\n");
        write("cup.png", "not really");
        write("one.md", "![cup](cup.png) [two](two.md#second)\n");
        write("two.md", "# First\n\n# Second\n");
        request = LintRequest.of(site, List.of(Path.of(".")));
        settle();
    }

    @Test
    void sparesARunOfTheSameFiles() {
        Report first = report("check");
        assertThat(first.findings()).isNotEmpty();
        Report second = report("check");
        assertThat(runs).hasValue(1);
        assertThat(second).usingRecursiveComparison().ignoringFields("duration").isEqualTo(first);
    }

    @Test
    void sparesARunForFactsAboutPagesToo() {
        assertThat(report("check").pages()).isEmpty();
        request = request.toBuilder().pages(true).build();
        Report second = report("check");
        assertThat(runs).hasValue(1);
        assertThat(second)
                .usingRecursiveComparison()
                .ignoringFields("duration")
                .isEqualTo(new Linter().run(request, Linter.Progress.NONE));
        assertThat(second.pages()).hasSize(2);
    }

    @Test
    void tellsChoicesApart() {
        report("check");
        report("check", "--only=image-alt");
        assertThat(runs).hasValue(2);
    }

    @Test
    void runsAnewWhenAnImageIsDeleted() throws Exception {
        report("check");
        Files.delete(site.resolve("cup.png"));
        assertThat(report("check").findings())
                .anyMatch(finding -> finding.rule().value().equals("broken-image"));
        assertThat(runs).hasValue(2);
    }

    @Test
    void runsAnewWhenAHeadingOfAnotherPageIsRenamed() throws Exception {
        report("check");
        write("two.md", "# First\n\n# Sekond\n");
        assertThat(report("check").findings())
                .anyMatch(finding -> finding.rule().value().equals("broken-anchor"));
        assertThat(runs).hasValue(2);
    }

    @Test
    void runsAnewWhenAnyConfigurationOrWordListChanges() throws Exception {
        int expected = 0;
        for (String name : List.of("devrel-lint.yaml", "config.toml", ".devrel-lint/words.txt")) {
            report("check");
            assertThat(runs).as("before %s", name).hasValue(++expected);
            Path file = site.resolve(name);
            Files.writeString(file, Files.readString(file) + "# changed\n");
            settle();
            report("check");
            assertThat(runs).as("after %s", name).hasValue(++expected);
            report("check");
            assertThat(runs).as("the same with %s", name).hasValue(expected);
            Files.writeString(site.resolve("one.md"), "another " + name + "\n");
            settle();
        }
    }

    @Test
    void runsAnewWithAConfigurationAboveOrAnotherLinter() throws Exception {
        report("check");
        Path above = Files.writeString(folder.resolve("devrel-lint.yaml"), "fail-on: never\n");
        report("check");
        assertThat(runs).hasValue(2);
        Files.delete(above);
        Files.writeString(program, "another");
        report("check");
        assertThat(runs).hasValue(3);
    }

    @Test
    void seesAChangeThatKeepsSizeAndTime() throws Exception {
        report("check");
        Path file = site.resolve("two.md");
        var time = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("Second", "Sekond"));
        Files.setLastModifiedTime(file, time);
        report("check");
        assertThat(runs).hasValue(2);
    }

    @Test
    void keepsNothingThatDependsOnMoreThanItSees() throws Exception {
        Files.createSymbolicLink(site.resolve("elsewhere"), folder.resolve("cache"));
        report("check");
        report("check");
        assertThat(runs).hasValue(2);
        Files.delete(site.resolve("elsewhere"));
        write("devrel-lint.yaml", "exclude: [../words/**]\n");
        settle();
        report("check");
        report("check");
        assertThat(runs).hasValue(4);
    }

    @Test
    void runsAnewWhenGitTracksOtherFiles() throws Exception {
        git("init", "-q");
        write(".gitignore", "/two.md\n");
        settle();
        assertThat(report("check").files()).isEqualTo(1);
        git("add", "-f", "two.md");
        settle();
        assertThat(report("check").files()).isEqualTo(2);
        assertThat(report("check").files()).isEqualTo(2);
        assertThat(runs).hasValue(2);
        git("rm", "-q", "--cached", "two.md");
        settle();
        assertThat(report("check").files()).isEqualTo(1);
        assertThat(runs).hasValue(3);
    }

    private void git(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(args));
        var git = new ProcessBuilder(command).directory(site.toFile()).inheritIO().start();
        assertThat(git.waitFor()).isZero();
    }

    @Test
    void checksSingleFilesEachTime() {
        request = request.withPaths(List.of(Path.of("one.md")));
        report("check", "one.md");
        report("check", "one.md");
        assertThat(runs).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "\0\0\0\0", "cut", "folder"})
    void ignoresDamagedReports(String damage) throws Exception {
        Report first = report("check");
        List<Path> kept;
        try (var files = Files.list(cache)) {
            kept = files.toList();
        }
        for (Path file : kept) {
            switch (damage) {
                case "cut" -> Files.writeString(file, Files.readString(file).substring(0, 200));
                case "folder" -> {
                    Files.delete(file);
                    Files.createDirectory(file);
                }
                default -> Files.writeString(file, damage);
            }
        }
        assertThat(report("check"))
                .usingRecursiveComparison()
                .ignoringFields("duration")
                .isEqualTo(first);
        assertThat(runs).hasValue(2);
    }

    private Report report(String... command) {
        AtomicInteger checked = new AtomicInteger();
        Report report =
                new ReportCache(ResultCache.in(cache), site, List.of(command), program)
                        .report(
                                request,
                                () -> CountingRule.besidesAll(path -> checked.incrementAndGet()),
                                Linter.Progress.NONE);
        runs.addAndGet(Math.min(1, checked.get()));
        return report;
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Waits until a change has another time on any file system that keeps fractions of seconds. */
    private static void settle() throws InterruptedException {
        Thread.sleep(150);
    }
}
