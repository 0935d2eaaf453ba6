package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that shows an interface of the project, perhaps only a part of it, and uses it. */
class QuotedTypesTest {

    private static final String SHOWN = "interface Rocket {\n    void launch(String name);\n}";

    @TempDir private Path root;

    @BeforeEach
    void build() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Path source = root.resolve("Rocket.java");
        Files.writeString(
                source,
                """
                package space;
                public interface Rocket { void launch(String name); void land(int pad); }
                """);
        Path classes = Files.createDirectories(root.resolve("target/classes"));
        int exit =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), source.toString());
        assertThat(exit).isZero();
        Files.delete(source);
    }

    @Test
    void tellsAMethodThatNeitherHas() throws IOException {
        assertThat(ReadmeFindings.of(root, SHOWN, "Rocket rocket = null;\nrocket.explode();"))
                .containsExactly(
                        "11: cannot find symbol: method explode(), in variable rocket of type Rocket");
    }

    @Test
    void leavesAMethodThatThePageDoesNotShow() throws IOException {
        assertThat(ReadmeFindings.of(root, SHOWN, "Rocket rocket = null;\nrocket.land(3);"))
                .isEmpty();
    }

    @Test
    void suggestsAMethodThatThePageDoesNotShow() throws IOException {
        assertThat(ReadmeFindings.of(root, SHOWN, "Rocket rocket = null;\nrocket.lnad(3);"))
                .containsExactly(
                        "11: cannot find symbol: method lnad(int), in variable rocket of type Rocket; did you mean 'land'?");
    }
}
