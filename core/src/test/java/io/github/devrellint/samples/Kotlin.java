package io.github.devrellint.samples;

import io.github.devrellint.samples.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Kotlin's compiler on this machine, which an old one may be for the JDK at hand. */
public final class Kotlin {

    private static Boolean runs;

    private Kotlin() {}

    /** Whether it is installed and, on a JDK newer than 17, compiles at all. */
    public static synchronized boolean runs() throws IOException, InterruptedException {
        if (runs == null) {
            Optional<Path> compiler = Sandbox.tool("kotlinc");
            runs =
                    compiler.isPresent()
                            && (Runtime.version().feature() <= 17 || compiles(compiler.get()));
        }
        return runs;
    }

    private static boolean compiles(Path compiler) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kotlin");
        Path source = Files.writeString(folder.resolve("a.kt"), "fun main() {}\n");
        ProcessBuilder builder =
                new ProcessBuilder(compiler.toString(), source.toString(), "-d", folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
