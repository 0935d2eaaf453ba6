package io.github.devrellint.samples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JavaForToolsTest {

    private static final Path PROGRAM = Path.of("/bin/some-compiler");
    private static final Path USUAL = Path.of("/jdk/new");
    private static final Path OTHER = Path.of("/jdk/old");

    private final List<Path> asked = new ArrayList<>();

    private Path chosen(Optional<Path> other, Path... runsOn) {
        JavaForTools java =
                new JavaForTools(
                        USUAL,
                        other,
                        (program, home) -> {
                            assertThat(program).isEqualTo(PROGRAM);
                            asked.add(home);
                            return Set.of(runsOn).contains(home);
                        });
        assertThat(java.home(PROGRAM)).isEqualTo(java.home(PROGRAM));
        return java.home(PROGRAM);
    }

    @Test
    void takesTheUsualOneWithoutAskingWhereThereIsNoOther() {
        assertThat(chosen(Optional.empty())).isEqualTo(USUAL);
        assertThat(asked).isEmpty();
    }

    @Test
    void takesTheUsualOneIfTheProgramRunsOnIt() {
        assertThat(chosen(Optional.of(OTHER), USUAL, OTHER)).isEqualTo(USUAL);
        assertThat(asked).containsExactly(USUAL);
    }

    @Test
    void takesTheOtherOneIfTheProgramRunsOnlyThere() {
        assertThat(chosen(Optional.of(OTHER), OTHER)).isEqualTo(OTHER);
        assertThat(asked).containsExactly(USUAL, OTHER);
    }

    /** So that the reason is that of the Java which the user has chosen. */
    @Test
    void takesTheUsualOneIfTheProgramRunsOnNone() {
        assertThat(chosen(Optional.of(OTHER))).isEqualTo(USUAL);
    }
}
