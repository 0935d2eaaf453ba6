package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderWatchTest {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int MOMENT_MILLIS = 600;

    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsWhatIsSavedMadeMovedAndDeleted(boolean polling) throws Exception {
        Path folder = temp.toRealPath();
        Path post = Files.writeString(folder.resolve("post.md"), "one");
        try (FolderWatch watch = new FolderWatch(List.of(folder), polling)) {
            assertThat(watch.isPolling()).isEqualTo(polling);
            Files.writeString(post, "two");
            assertThat(watch.changes(PATIENCE_MILLIS)).containsExactly(post);

            Path draft = Files.writeString(folder.resolve("draft"), "three");
            assertThat(watch.changes(PATIENCE_MILLIS)).containsExactly(draft);
            Files.move(draft, post, StandardCopyOption.REPLACE_EXISTING);
            assertThat(watch.changes(PATIENCE_MILLIS)).containsExactly(draft, post);

            Path below = Files.createDirectories(folder.resolve("deep/deeper")).resolve("b.md");
            Files.writeString(below, "one");
            assertThat(watch.changes(PATIENCE_MILLIS)).containsExactly(below);
            Files.writeString(below, "two");
            assertThat(watch.changes(PATIENCE_MILLIS)).containsExactly(below);

            Files.delete(post);
            assertThat(watch.changes(PATIENCE_MILLIS)).containsExactly(post);
            assertThat(watch.changes(MOMENT_MILLIS)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void saysNothingOfWhatIsNotChecked(boolean polling) throws IOException, InterruptedException {
        Path folder = temp.toRealPath();
        Files.createDirectories(folder.resolve(".git"));
        Files.createDirectories(folder.resolve("target"));
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve(".gitignore"), "out/\n*.tmp\n");
        try (FolderWatch watch = new FolderWatch(List.of(folder), polling)) {
            for (String name : List.of(".git/a.md", "target/a.md", "out/a.md", "a.tmp")) {
                Files.writeString(folder.resolve(name), "one");
            }
            assertThat(watch.changes(MOMENT_MILLIS)).isEmpty();
        }
    }
}
