package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The program that writes the jars of a launcher again; the launcher itself is tested on the rest.
 */
class DynamicCallsTest {

    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

    @TempDir Path folder;

    @Test
    void classesDoWhatTheyDidWithoutDynamicCalls() throws Exception {
        Path jar = jar();
        String before = run(jar);
        assertThat(before).contains("shape!").endsWith("truenull[s]true\n");
        assertThat(dynamicCalls(jar)).hasSizeGreaterThan(20);

        rewrite();

        assertThat(run(jar)).isEqualTo(before);
        assertThat(dynamicCalls(jar)).containsExactlyInAnyOrder("run", "run");
    }

    @Test
    void theSameJarsMakeTheSameBytes() throws Exception {
        Path jar = jar();
        byte[] before = Files.readAllBytes(jar);
        rewrite();
        byte[] once = Files.readAllBytes(jar);
        Files.write(jar, before);
        rewrite();
        assertThat(jar).hasBinaryContent(once);
    }

    /** A jar of a name that the program takes for one of the linter. */
    private Path jar() throws Exception {
        Path source = folder.resolve("Calls.java");
        try (InputStream in = getClass().getResourceAsStream("/launcher/Calls.java.txt")) {
            Files.copy(in, source);
        }
        Path classes = Files.createDirectory(folder.resolve("classes"));
        call("javac", "-d", classes.toString(), source.toString());
        Path jar = Files.createDirectory(folder.resolve("lib")).resolve("devrel-lint-calls.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                var entries = new JarOutputStream(out);
                Stream<Path> files = Files.list(classes)) {
            for (Path file : files.sorted().toList()) {
                entries.putNextEntry(new JarEntry(file.getFileName().toString()));
                Files.copy(file, entries);
            }
        }
        return jar;
    }

    private String run(Path jar) throws Exception {
        return call("java", "-Xverify:all", "-cp", jar.toString(), "Calls");
    }

    private void rewrite() throws Exception {
        Path asm =
                Path.of(
                        ClassReader.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        String program = Checkout.ROOT.resolve("cli/src/launcher/DynamicCalls.java").toString();
        call("java", "-cp", asm.toString(), program, folder.resolve("lib").toString());
    }

    private String call(String command, String... arguments) throws Exception {
        var words = new ArrayList<>(List.of(JDK.resolve(command).toString()));
        words.addAll(List.of(arguments));
        Checkout.Result result = Checkout.result(Checkout.start(folder, Map.of(), words));
        assertThat(result.exit()).as(result.stderr()).isZero();
        return result.stdout();
    }

    /** The names of the methods that are called so, each as often as it is. */
    private static List<String> dynamicCalls(Path file) throws IOException {
        List<String> calls = new ArrayList<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                new ClassReader(jar.getInputStream(entry))
                        .accept(
                                new ClassVisitor(Opcodes.ASM9) {
                                    @Override
                                    public MethodVisitor visitMethod(
                                            int access,
                                            String name,
                                            String type,
                                            String generic,
                                            String[] thrown) {
                                        return collector(calls);
                                    }
                                },
                                0);
            }
        }
        return calls;
    }

    private static MethodVisitor collector(List<String> calls) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInvokeDynamicInsn(
                    String name, String type, Handle maker, Object... args) {
                calls.add(name);
            }
        };
    }
}
