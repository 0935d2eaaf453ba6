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

    @Test
    void keepsTheMembersOfATypeWhoseAnnotationsAssignValues() {
        String code =
                """
                @Status(since = "1.0", by = {Team.A, Team.B})
                @Tool({1, 2})
                public @interface Launch {
                    int stages() default 2;
                }
                @space.Owner(name = "x")
                class Pad {
                    @Slow(seconds = 5) int count() { return 1; }
                    int size;
                }
                """;

        assertThat(SourceSkeleton.of(code))
                .contains("int stages() default 2;", "int size;", "int count() {")
                .doesNotContain("return");
    }
}
