package io.github.devrellint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with a real Git repository. */
record GitFolder(Path path) {

    static GitFolder init(Path path) throws IOException {
        GitFolder folder = new GitFolder(path.toRealPath());
        folder.git("init", "-q");
        folder.git("config", "user.name", "A");
        folder.git("config", "user.email", "a@example.com");
        return folder;
    }

    String git(String... args) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(args));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(path.toFile())
                            .redirectErrorStream(true)
                            .start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(String name, String... lines) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }

    void commit() {
        git("add", "-A");
        git("commit", "-q", "-m", "x");
    }

    Run run(String... args) {
        return Run.in(path, "", args);
    }
}
