package io.github.devrellint.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("as the home of the user is a setting of the JVM")
class SurroundingsTest {

    private static final String HOME = System.getProperty("user.home");

    @TempDir Path folder;

    private Path home;
    private Path posts;

    @BeforeEach
    void moveIn() throws Exception {
        home = folder.resolve("home/ada");
        posts = Files.createDirectories(home.resolve("blog/posts"));
        System.setProperty("user.home", home.toString());
    }

    @AfterEach
    void moveOut() {
        System.setProperty("user.home", HOME);
    }

    @Test
    void aRepositoryIsReachedAsAWhole() throws Exception {
        Files.createDirectory(home.resolve("blog/.git"));
        assertThat(Surroundings.of(posts)).isEqualTo(home.resolve("blog"));
    }

    @Test
    void theWorkingDirectoryIsReached() {
        assertThat(Surroundings.of(posts, posts, home.resolve("blog")))
                .isEqualTo(home.resolve("blog"));
    }

    @Test
    void theHomeOfTheUserIsNotWhetherUnderGitOrNot() throws Exception {
        assertThat(Surroundings.of(posts, posts, home)).isEqualTo(posts);
        assertThat(Surroundings.of(posts, posts, folder.getRoot())).isEqualTo(posts);
        Files.createDirectory(home.resolve(".git"));
        assertThat(Surroundings.of(posts, home.resolve("blog"), home))
                .isEqualTo(home.resolve("blog"));
    }

    @Test
    void theHomeOfTheUserIsIfThatIsWhatIsLinted() {
        assertThat(Surroundings.of(posts, home, home)).isEqualTo(home);
    }

    @Test
    void theHomeOfTheUserIsIfItIsConfigured() throws Exception {
        Files.createDirectory(home.resolve(".git"));
        Files.writeString(home.resolve("devrel-lint.yaml"), "");
        assertThat(Surroundings.of(posts)).isEqualTo(home);
    }
}
