package io.github.devrellint.samples.java.javac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceSkeletonTest {

    private static final String SOURCE =
            """
            package space;
            import java.util.List;
            import java.util.Map;
            import static java.lang.Math.max;
            import java.io.*;
            class Pad {
                List<String> rockets(int count) {
                    Map<String, Integer> all = Map.of();
                    return List.of("" + max(count, all.size()));
                }
            }
            """;

    @Test
    void leavesOutBodiesAndTheImportsThatOnlyTheyNeed() {
        String skeleton = SourceSkeleton.of(SOURCE);

        assertThat(skeleton.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .containsExactly(
                        "package space;",
                        "import java.util.List;",
                        "import java.io.*;",
                        "class Pad {",
                        "List<String> rockets(int count) {",
                        "}",
                        "}");
    }

    @Test
    void keepsEveryOffset() {
        String skeleton = SourceSkeleton.of(SOURCE);

        assertThat(skeleton).hasSameSizeAs(SOURCE);
        assertThat(skeleton.indexOf("rockets")).isEqualTo(SOURCE.indexOf("rockets"));
    }
}
