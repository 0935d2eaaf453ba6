package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class of the project extends and throws what only a library has that is not there. */
class MissingClassFilesTest {

    /** The JDK whose compiler breaks no longer; those between 17 and 25 were not tried. */
    private static final int MENDED = 25;

    @TempDir private Path folder;

    @Test
    void doNotKeepTheRestFromBeingChecked() throws IOException {
        compile(
                "package lib; public class Base {}",
                "package lib; public class Trouble extends Exception {}",
                "package app; public class Mapper extends lib.Base {"
                        + " public String read(String text) throws lib.Trouble { return text; }"
                        + " public static Mapper create() { return null; } }");
        Files.delete(folder.resolve("target/classes/lib/Base.class"));
        Files.delete(folder.resolve("target/classes/lib/Trouble.class"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(
                folder.resolve("README.md"),
                "# Mapper\n\n```java\nMapper mapper = Mapper.create();\nmapper.raed(\"x\");\n"
                        + "Mapper.crate();\n```\n");
        Report report =
                new Linter()
                        .run(
                                LintRequest.of(folder, List.of(Path.of("README.md"))).toBuilder()
                                        .only(Set.of(RuleId.of("sample-compile")))
                                        .build(),
                                Linter.Progress.NONE);
        assertThat(report.failures()).isEmpty();
    }

    /** A class whose superclass is missing, as a class of the project extends that of a library. */
    private void compileTrouble() throws IOException {
        compile(
                "package lib; public class Base extends RuntimeException {}",
                "package app; public class Trouble extends lib.Base {"
                        + " public static class OfOil extends Trouble {}"
                        + " public static class OfSalt extends Trouble {} }",
                "package app; public class Mapper { public static int create() { return 1; } }");
        Files.delete(folder.resolve("target/classes/lib/Base.class"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
    }

    @Test
    void leaveOpenWhatAClassCanBeConvertedTo() throws IOException {
        compileTrouble();
        assertThat(
                        ReadmeFindings.of(
                                folder,
                                "interface Oil { void refine() throws OfOil; }",
                                "interface Salt { void refine() throws OfSalt; }",
                                "RuntimeException trouble = new Trouble();"))
                .isEmpty();
    }

    @Test
    void leaveOpenWhatTheyThemselvesCanBeConvertedTo() throws IOException {
        compile(
                "package lib; public class Base extends java.util.ArrayList<String> {}",
                "package app; public class Trouble { public lib.Base all() { return null; } }");
        Files.delete(folder.resolve("target/classes/lib/Base.class"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");

        assertThat(
                        ReadmeFindings.of(
                                folder,
                                "Trouble trouble = new Trouble();",
                                "List<String> first = trouble.all();\nList<String> last = trouble.all();",
                                "String wrong = trouble;"))
                .containsExactly("13: incompatible types: Trouble cannot be converted to String");
    }

    /** javac recurses without end where it rethrows such a class, which that of JDK 25 does not. */
    @Test
    void breakTheCompilerForOneBlockOnly() throws IOException {
        compileTrouble();
        Report report =
                ReadmeFindings.report(
                        folder,
                        "void run() { try { go(); } catch (Trouble t) { throw t; } }",
                        "Mapper.crate();");
        assertThat(report.failures())
                .allSatisfy(
                        failure ->
                                assertThat(failure.toString())
                                        .contains("README.md:3", "breaks the compiler"))
                // newer ones are mended
                .hasSize(Runtime.version().feature() < MENDED ? 1 : 0);
        assertThat(ReadmeFindings.messages(report))
                .containsExactly(
                        "8: cannot find symbol: method crate(), in class Mapper; did you mean 'create'?");
    }

    @Test
    void breakTheCompilerOnlyWhereTheirNameIsTried() throws IOException {
        compileTrouble();
        assertThat(
                        ReadmeFindings.of(
                                folder,
                                "void run() { try { go(); } catch (Truoble t) { throw t; } }",
                                "Mapper.crate();"))
                .containsExactly(
                        "8: cannot find symbol: method crate(), in class Mapper; did you mean 'create'?");
    }

    private void compile(String... sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        String[] arguments = new String[sources.length + 2];
        arguments[0] = "-d";
        arguments[1] = classes.toString();
        for (int i = 0; i < sources.length; i++) {
            Path file = folder.resolve(List.of("Base", "Trouble", "Mapper").get(i) + ".java");
            Files.writeString(file, sources[i]);
            arguments[i + 2] = file.toString();
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
    }
}
