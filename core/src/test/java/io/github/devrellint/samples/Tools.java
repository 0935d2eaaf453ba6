package io.github.devrellint.samples;

import io.github.devrellint.samples.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Tools of this machine: a shim without a toolchain is installed and does not run. */
public final class Tools {

    private Tools() {}

    /** Whether a tool is installed and can say its version. */
    public static boolean run(String name) {
        Optional<Path> program = Sandbox.onPath(name);
        if (program.isEmpty()) {
            return false;
        }
        try {
            if (name.equals("kotlinc")) {
                return Kotlin.runs();
            }
            Process process =
                    new ProcessBuilder(program.get().toString(), "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
