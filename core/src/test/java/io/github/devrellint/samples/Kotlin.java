package io.github.devrellint.samples;

import io.github.devrellint.config.Config;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.sandbox.JavaForTools;
import io.github.devrellint.samples.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Kotlin's compiler on this machine, which may be too old for the JDKs at hand. */
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
        try (RunContext context = new RunContext(Config.defaults(folder))) {
            Path java = context.service(JavaForTools.KEY).home(compiler);
            builder.environment().put("JAVA_HOME", java.toString());
        }
        Process process = builder.start();
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
