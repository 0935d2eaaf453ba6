package io.github.devrellint.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {

    @Test
    void isGoneWithAllThatIsInIt() throws Exception {
        Path path;
        try (TemporaryFolder folder = new TemporaryFolder()) {
            path = folder.path();
            assertThat(path).isDirectory().isEmptyDirectory().isEqualTo(path.toRealPath());
            Path inner = Files.createDirectories(path.resolve("a/b"));
            Files.writeString(inner.resolve("file.txt"), "text");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void cleanupWorksOnceWhenItIsClosed() {
        List<String> done = new ArrayList<>();
        Cleanup cleanup = Cleanup.of(() -> done.add("work"));
        assertThat(done).isEmpty();
        cleanup.close();
        assertThat(done).containsExactly("work");
    }
}
