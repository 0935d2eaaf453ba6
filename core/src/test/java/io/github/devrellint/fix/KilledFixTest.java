package io.github.devrellint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs that write fixes all the time, until a signal ends them at a random moment. {@code
 * -Dkills=1000} kills more of them.
 */
@Timeout(3600)
@DisabledOnOs(OS.WINDOWS)
class KilledFixTest {

    private static final int COUNT = Integer.getInteger("kills", 10);

    /** Of different lengths, so that neither is part of the other. */
    private static final byte[] SHORT = text("the first text\n", 9_000);

    private static final byte[] LONG = text("a longer second text\n", 11_000);

    @TempDir Path folder;

    private static byte[] text(String line, int lines) {
        return line.repeat(lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Fixes two files from one text to the other and back, one of which has two names. */
    static final class Program {

        private Program() {}

        /** Never returns. */
        public static void main(String... args) throws Exception {
            try {
                fix(args);
            } catch (IllegalStateException e) {
                Thread.sleep(60_000); // a signal ends it
            }
        }

        private static void fix(String... args) throws IOException {
            System.out.println("ready");
            for (boolean longer = true; true; longer = !longer) {
                for (String name : List.of("own.md", "linked.md")) {
                    byte[] before = longer ? SHORT : LONG;
                    byte[] after = longer ? LONG : SHORT;
                    new Change(Path.of(args[0], name), name, before, after, 1).write();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "INT"})
    void noFileIsHalfWritten(String signal, TestReporter reporter) throws Exception {
        Random random = new Random(signal.hashCode());
        int torn = 0;
        for (int i = 0; i < COUNT; i++) {
            Path own = Files.write(folder.resolve("own.md"), SHORT);
            Path linked = Files.write(folder.resolve("linked.md"), SHORT);
            Path other = folder.resolve("other.md");
            Files.deleteIfExists(other);
            Files.createLink(other, linked);
            kill(signal, random.nextInt(60_000));

            assertThat(isWhole(own)).as("kill %d", i).isTrue();
            assertThat(Files.getAttribute(linked, "unix:nlink")).isEqualTo(2);
            assertThat(Files.isSameFile(linked, other)).isTrue();
            List<Path> left = leftovers();
            if (signal.equals("KILL")) {
                if (!isWhole(linked)) {
                    assertThat(left)
                            .as("the whole text of the file with two names")
                            .anyMatch(this::isWholeFix);
                    torn++;
                }
                assertThat(left).hasSizeLessThanOrEqualTo(1);
            } else {
                assertThat(left).isEmpty();
                assertThat(isWhole(linked)).as("kill %d", i).isTrue();
            }
            for (Path each : left) {
                Files.delete(each);
            }
        }
        reporter.publishEntry(signal, torn + " of " + COUNT + " overwritten in part");
    }

    private void kill(String signal, int micros) throws Exception {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        classPath(),
                        Program.class.getName(),
                        folder.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            assertThat(process.getInputStream().read()).as("first byte").isEqualTo('r');
            TimeUnit.MICROSECONDS.sleep(micros);
            assertThat(process.isAlive()).isTrue();
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor()).isGreaterThan(128);
            assertThat(new String(process.getInputStream().readAllBytes())).isEqualTo("eady\n");
        } finally {
            process.destroyForcibly();
        }
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith("classes"))
                .reduce((first, second) -> first + File.pathSeparator + second)
                .orElseThrow();
    }

    private static boolean isWhole(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Arrays.equals(bytes, SHORT) || Arrays.equals(bytes, LONG);
    }

    private boolean isWholeFix(Path file) {
        try {
            return file.toString().endsWith(".fixed") && isWhole(file);
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().startsWith(".")).toList());
        }
    }

    @Test
    void whatAKilledProgramLeftIsDeletedLater() throws IOException {
        Path post = Files.writeString(folder.resolve("post.md"), "a");
        Path old = Files.createFile(folder.resolve(".devrel-lint-1.tmp"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        Path young = Files.createFile(folder.resolve(".devrel-lint-2.tmp"));
        Path text = Files.createFile(folder.resolve(".devrel-lint-3.fixed"));
        Files.setLastModifiedTime(text, Files.getLastModifiedTime(old));
        StaleTemporaryFiles.delete(
                List.of(new Change(post, "post.md", new byte[0], new byte[0], 1)));
        assertThat(old).doesNotExist();
        assertThat(List.of(post, young, text)).allSatisfy(file -> assertThat(file).exists());
    }
}
