package io.github.devrellint.samples.java.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.devrellint.samples.java.javac.Javac.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside the sources of a project, the given sources are analyzed, and only those. */
class GivenSourcesCallTest {

    private static final MemorySource FIRST =
            new MemorySource(0, "a/First.java", "class First { int size = space.Rocket.SIZE; }");
    private static final MemorySource SECOND =
            new MemorySource(
                    1,
                    "b/Second.java",
                    "class Second { void start() { int size; new space.Rocket().go(size); } }");

    @TempDir private Path root;
    private List<Path> classpath;

    @BeforeEach
    void write() throws IOException {
        Path sources = root.resolve("src/main/java");
        Files.createDirectories(sources.resolve("space"));
        Files.writeString(
                sources.resolve("space/Rocket.java"),
                "package space; public class Rocket extends Pad {"
                        + " public static final int SIZE = 1 + 2; public void go(int size) {} }");
        Files.writeString(
                sources.resolve("space/Pad.java"),
                "package space; public class Pad { Hall hall = new Hall(); }");
        Files.writeString(
                sources.resolve("space/Hall.java"),
                "package space; public class Hall { int width = 3; }");
        classpath = List.of(sources);
    }

    private <T> T analyzed(Function<Session, T> use, MemorySource... given) {
        return Javac.find(Optional.empty()).orElseThrow().analyzed(List.of(given), classpath, use);
    }

    private static List<List<String>> codes(Session session) {
        return session.parsed().stream()
                .map(each -> each.errors().stream().map(error -> error.getCode()).toList())
                .toList();
    }

    @Test
    void reportsWhatIsWrongInEachOfThem() {
        assertThat(analyzed(GivenSourcesCallTest::codes, FIRST, SECOND))
                .containsExactly(
                        List.of(), List.of("compiler.err.var.might.not.have.been.initialized"));
    }

    @Test
    void leavesTheProjectsSourcesUnanalyzed() {
        List<Boolean> analyzed =
                analyzed(
                        session ->
                                List.of(
                                        isAnalyzed(session, "First"),
                                        isAnalyzed(session, "space.Hall")),
                        FIRST,
                        SECOND);

        assertThat(analyzed).containsExactly(true, false);
    }

    /** Whether the compiler knows the type of the value of a field. */
    private static boolean isAnalyzed(Session session, String className) {
        TypeElement type = session.task().getElements().getTypeElement(className);
        TreePath path = session.trees().getPath(type);
        Tree field =
                ((ClassTree) path.getLeaf())
                        .getMembers().stream()
                                .filter(VariableTree.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        TreePath value =
                new TreePath(new TreePath(path, field), ((VariableTree) field).getInitializer());
        return session.trees().getTypeMirror(value) != null;
    }

    @Test
    void namesTheSourceThatWouldBreakTheCompiler() {
        String deep = "!".repeat(5_000);
        MemorySource bomb =
                new MemorySource(7, "c/Bomb.java", "class Bomb { boolean b = " + deep + "true; }");

        assertThatThrownBy(() -> analyzed(GivenSourcesCallTest::codes, FIRST, bomb))
                .isInstanceOfSatisfying(
                        CompilerLimitException.class,
                        thrown -> assertThat(thrown.block()).hasValue(7));
    }

    @Test
    void passesOnWhatTheFunctionThrows() {
        IllegalArgumentException thrown = new IllegalArgumentException("no rocket");

        assertThatThrownBy(
                        () ->
                                analyzed(
                                        session -> {
                                            throw thrown;
                                        },
                                        FIRST))
                .isSameAs(thrown);
    }
}
