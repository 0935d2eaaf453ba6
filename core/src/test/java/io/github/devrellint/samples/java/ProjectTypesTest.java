package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages without imports, and what of a project they mean. */
class ProjectTypesTest {

    private static final String LAUNCHER =
            "package space; public class GenericLauncher {"
                    + " public static GenericLauncher of(int pads) { return null; } }";

    @TempDir private Path root;

    @BeforeEach
    void build() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        compile(
                "target/classes",
                "Error",
                "package space; public class Error { public int stage() { return 0; } }");
        compile(
                "target/classes",
                "Flight",
                "package space; public class Flight {"
                        + " public java.util.List<Error> errors() { return null; } }");
        compile("target/test-classes", "GenericLauncher", LAUNCHER);
        Files.writeString(
                root.resolve("devrel-lint.yaml"),
                "samples:\n  java:\n    classpath: [target/test-classes, target/classes]\n");
    }

    private void compile(String folder, String type, String source) throws IOException {
        Path file = root.resolve(type + ".java");
        Files.writeString(file, source);
        Path classes = Files.createDirectories(root.resolve(folder));
        String path = root.resolve("target/classes").toString();
        int exit =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-cp", path, "-d", classes.toString(), file + "");
        assertThat(exit).isZero();
        Files.delete(file);
    }

    private List<String> findings(String block) throws IOException {
        return ReadmeFindings.of(root, block);
    }

    @Test
    void knowsANestedClassByTheMembersThatTheBlockUses() throws IOException {
        compile(
                "target/classes",
                "Tank",
                "package space; public class Tank { public enum Filling { LOW, HALF, FULL } }");

        assertThat(findings("station.fill(tank, Filling.LOW, Filling.HALF, Filling.FULLL);"))
                .containsExactly(
                        "4: cannot find symbol: variable FULLL, in class Tank.Filling;"
                                + " did you mean 'FULL'?");
        assertThat(findings("station.fill(tank, Filling.LOW, Filling.FULLL);")).isEmpty();
    }

    @Test
    void takesNoOtherClassForOneOfALibraryThatTheProjectUses() throws IOException {
        compile("target/classes", "Ticket", "package org.acme; public class Ticket {}");
        compile(
                "target/classes",
                "EmptyTicket",
                "package space; public class EmptyTicket {"
                        + " public void request(long seats) {} public void cancel() {} }");
        String block = "void book(Ticket ticket) {\n  ticket.request(3);\n  ticket.cancel();\n}";
        Path library = root.resolve("target/classes/org/acme/Ticket.class");
        Path hidden = root.resolve("Ticket.class");
        Files.move(library, hidden);

        assertThat(findings(block))
                .containsExactly(
                        "4: cannot find symbol: class Ticket; did you mean 'EmptyTicket'?");

        Files.move(hidden, library);
        compile(
                "target/classes",
                "Desk",
                "package space; public class Desk { public void sell(org.acme.Ticket ticket) {} }");
        Files.delete(library);

        assertThat(findings(block)).isEmpty();
    }

    @Test
    void aNameOfJavaLangMayBeThatOfAClassOfTheProject() throws IOException {
        assertThat(
                        findings(
                                """
                                List<Error> errors = new Flight().errors();
                                int stage = errors.get(0).stage();
                                """))
                .isEmpty();
    }

    @Test
    void itMayBeThatOfJavaAsWell() throws IOException {
        assertThat(
                        findings(
                                """
                                try {
                                    new Flight().errors();
                                } catch (Error e) {
                                    throw e;
                                }
                                """))
                .isEmpty();
    }

    @Test
    void whatElseIsWrongIsReported() throws IOException {
        assertThat(findings("List<Error> errors = new Flight().mistakes();"))
                .containsExactly("4: cannot find symbol: method mistakes(), in class Flight");
    }

    @Test
    void aNestedClassOfTheProjectComesBeforeAClassOfALibrary() throws IOException {
        compile(
                "target/classes",
                "Setup",
                "package space; public class Setup { public static class Retry {"
                        + " public static Retry twice() { return null; } } }");
        compile("library", "Retry", "package net; public class Retry { public void again() {} }");
        try (var jar = new JarOutputStream(Files.newOutputStream(root.resolve("net.jar")))) {
            jar.putNextEntry(new JarEntry("net/Retry.class"));
            jar.write(Files.readAllBytes(root.resolve("library/net/Retry.class")));
        }
        Files.writeString(
                root.resolve("devrel-lint.yaml"),
                "samples:\n  java:\n    classpath: [target/classes, net.jar]\n");

        assertThat(findings("var retry = Retry.twice();")).isEmpty();
    }

    @Test
    void aPlaceholderIsNotAClassOfTests() throws IOException {
        String block = "Launcher launcher = Launcher.of(3);";
        assertThat(findings(block)).isEmpty();

        compile("target/classes", "GenericLauncher", LAUNCHER);

        assertThat(findings(block))
                .isNotEmpty()
                .allMatch(each -> each.endsWith("did you mean 'GenericLauncher'?"));
    }

    @Test
    void doesNotTakeAMethodWithoutClassForOneOfATestLibrary() throws IOException {
        compile(
                "target/classes",
                "ArgumentMatchers",
                "package space; public class ArgumentMatchers {"
                        + " public static int eq(int value) { return value; } }");
        assertThat(findings("int one = eq(1);")).isEmpty();
        assertThat(findings("Object filter = eq(\"name\", 3);")).isEmpty();
        assertThat(findings("String filter = eq(1);")).isEmpty();
        assertThat(findings("new StringBuilder(eq(1), eq(2));")).isEmpty();
    }

    @Test
    void aClassOfAPackageThatLibrariesShareMayBeOfAnother() throws IOException {
        compile(
                "target/classes",
                "Nullable",
                "package javax.launch; public @interface Nullable {}");
        String imports = "import javax.launch.Nullable;\nimport javax.launch.Generated;\n";
        assertThat(findings(imports + "@Generated class Launch { @Nullable String name; }"))
                .isEmpty();
    }

    @Test
    void theNameOfAVariableAloneDoesNotTellItsType() throws IOException {
        compile("target/classes", "AccessToken", "package space; public class AccessToken {}");
        compile(
                "target/classes",
                "Client",
                "package space; public class Client {"
                        + " public static Client of(int port, String token) { return null; } }");
        assertThat(findings("var client = Client.of(port, accessToken);")).isEmpty();
        assertThat(findings("var client = Client.of(1, accessToken);")).isEmpty();
        assertThat(findings("String text = accessToken;")).isEmpty();
    }

    /** Pages reuse names: client in one section is another class than client in the next. */
    @Test
    void aVariableOfAnotherBlockMayBeOfAnotherType() throws IOException {
        compile(
                "target/classes",
                "Pad",
                "package space; public class Pad {"
                        + " public Pad(Flight flight, int number) {}"
                        + " public static void book(Flight flight) {} }");
        assertThat(
                        ReadmeFindings.of(
                                root,
                                "Pad pad = new Pad(flight, 1);\nPad.book(flight);\n"
                                        + "Flight same = flight;",
                                "Error flight = null;"))
                .isEmpty();
    }

    @Test
    void theOtherArgumentsOfACallMustFit() throws IOException {
        compile(
                "target/classes",
                "Pad",
                "package space; public class Pad {"
                        + " public Pad(Flight flight, int number) {}"
                        + " public Pad(Flight flight, Flight other) {} }");
        assertThat(
                        ReadmeFindings.of(
                                root,
                                "Pad one = new Pad(flight, \"1\");\nPad two = new Pad(flight);"
                                        + "\nPad three = new Pad(flight, 3);",
                                "Error flight = null;"))
                .hasSize(2);
    }
}
