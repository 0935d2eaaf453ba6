package io.github.devrellint.samples.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Asks podman or docker, by its program. Safe for use by several threads. */
final class ContainerEngine {

    private final Path program;
    private final Map<String, Optional<String>> ids = new ConcurrentHashMap<>();

    ContainerEngine(Path program) {
        this.program = program;
    }

    Path program() {
        return program;
    }

    /**
     * The id of an image, asked once; empty if it is not here. A name that would be an option of
     * the engine, as one that lets it talk to another host, is none.
     */
    Optional<String> imageId(String image) {
        if (image.startsWith("-")) {
            return Optional.empty();
        }
        return ids.computeIfAbsent(
                image, name -> ask("image", "inspect", "--format", "{{.Id}}", name));
    }

    /** Returns what the engine answers; empty if it fails. */
    Optional<String> ask(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            byte[] answer = process.getInputStream().readNBytes(10_000);
            return process.exitValue() == 0
                    ? Optional.of(new String(answer, StandardCharsets.UTF_8).strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Whether the engine answers, which docker's client does only with a server. */
    boolean works() {
        return ask("info").isPresent();
    }
}
