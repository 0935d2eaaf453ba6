package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --classpath} names is seen by Java samples. */
class ClasspathTest {

    @TempDir private Path folder;

    @BeforeEach
    void compileAClass() throws IOException {
        compile(
                "Greeter",
                "package com.example; public class Greeter { public void greet(String name) {} }");
        Files.writeString(
                folder.resolve("README.md"),
                "# Greeter\n\n```java\nimport com.example.Greeter;\n\nnew Greeter().shout(\"x\");\n```\n");
    }

    private void compile(String name, String code) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), code);
        String classes = Files.createDirectories(folder.resolve("the classes")).toString();
        int exit =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes, "-cp", classes, source.toString());
        assertThat(exit).isZero();
    }

    private Run check(String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "check";
        args[1] = "--only";
        args[2] = "sample-compile";
        System.arraycopy(options, 0, args, 3, options.length);
        return Run.in(folder, "", args);
    }

    @Test
    void isUnknownWithout() {
        assertThat(check().exit()).isZero();
    }

    @Test
    void isRelativeToTheWorkingDirectory() {
        Run run = check("--classpath", "the classes");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.stdout()).contains("shout");
    }

    @Test
    void isReadFromAFile() throws IOException {
        Path file = folder.resolve("classpath.txt");
        Files.writeString(file, "\"" + folder.resolve("the classes") + "\"");
        assertThat(check("--classpath", "@" + file).exit()).isEqualTo(1);
    }

    @Test
    void isAFailureIfItIsNotThere() {
        Run run = check("--classpath", "no-such.jar");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stderr() + run.stdout()).contains("no-such.jar");
    }

    /** As in a project whose own classes are built and whose libraries are not at hand. */
    @Test
    void saysNothingOfAClassWhoseSuperclassIsNotThere() throws IOException {
        compile("Base", "package com.example; public class Base {}");
        compile(
                "Api",
                "package com.example; public class Api extends Base { public void go() {} }");
        Files.delete(folder.resolve("the classes/com/example/Base.class"));
        Files.writeString(
                folder.resolve("README.md"),
                "# Api\n\n```java\nimport com.example.Api;\n\nnew Api().went(known);\n```\n");
        Run run = check("--classpath", "the classes");
        assertThat(run.stderr()).doesNotContain("failed");
        assertThat(run.exit()).isZero();
    }
}
