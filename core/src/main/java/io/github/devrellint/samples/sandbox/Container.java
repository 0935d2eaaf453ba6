package io.github.devrellint.samples.sandbox;

import io.github.devrellint.samples.sandbox.Outcome.End;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a job in a container of podman or docker, by the tools of an image: no network, nothing of
 * this machine but the folders that the job names, a read-only file system with a temporary
 * directory in memory, no capabilities, as nobody. Images are never pulled: a linter downloads
 * nothing that its user did not ask for.
 */
public final class Container implements Sandbox {

    private static final String NOBODY = "65534:65534";

    /** Where a job works: empty and its own, so that it may make files as a reader's would. */
    private static final String WORK = "/work";

    private static final String MEMORY = ":rw,exec,nosuid,nodev,mode=1777,size=64m";

    /** Exit codes of an engine that fails itself, or whose image lacks the program. */
    private static final List<Integer> ENGINE_FAULTS = List.of(125, 126, 127);

    /** Of all containers of the user; each by itself is bound by its number of processes. */
    private static final int NPROC = 8 * Job.Limits.PROCESSES;

    private static final int KILLED = 128 + 9;

    /** The image of a language, where the configuration names none. */
    private static final Map<String, String> IMAGES =
            Map.of(
                    "console", "docker.io/library/debian:stable-slim",
                    "go", "docker.io/library/golang:latest",
                    "groovy", "docker.io/library/groovy:latest",
                    "java", "docker.io/library/eclipse-temurin:" + Runtime.version().feature(),
                    "javascript", "docker.io/library/node:lts-slim",
                    "php", "docker.io/library/php:cli",
                    "python", "docker.io/library/python:3-slim",
                    "ruby", "docker.io/library/ruby:slim",
                    "rust", "docker.io/library/rust:slim",
                    "shell", "docker.io/library/debian:stable-slim");

    private final String engine;
    private final ContainerEngine client;
    private final Map<String, String> images;

    /**
     * @param engine {@code podman} or {@code docker}
     * @param program its file
     * @param images by canonical name of the language, over those that are known
     */
    Container(String engine, Path program, Map<String, String> images) {
        this.engine = engine;
        this.client = new ContainerEngine(program);
        this.images = new HashMap<>(IMAGES);
        this.images.putAll(images);
    }

    @Override
    public List<String> command(Job job) throws IOException {
        String image = image(job.tool().language());
        List<String> command = new ArrayList<>(List.of(client.program().toString(), "run", "--rm"));
        command.addAll(List.of("--name", container(job), "--pull=never", "--network=none"));
        command.addAll(List.of("--read-only", "--cap-drop=ALL", "--user=" + NOBODY));
        command.add("--security-opt=no-new-privileges");
        command.add("--pids-limit=" + Job.Limits.PROCESSES);
        command.add("--memory=" + job.limits().memory());
        command.add("--memory-swap=" + job.limits().memory());
        command.addAll(List.of("--ulimit", "nofile=1024:1024", "--ulimit", "core=0:0"));
        command.addAll(List.of("--ulimit", "nproc=" + NPROC + ":" + NPROC));
        command.addAll(List.of("--ulimit", "fsize=" + Job.Limits.FILE + ":" + Job.Limits.FILE));
        command.addAll(List.of("--tmpfs", "/tmp" + MEMORY, "--tmpfs", WORK + MEMORY));
        List<Path> readable = new ArrayList<>(job.readable());
        readable.add(job.folder());
        readable.forEach(path -> command.addAll(List.of("--volume", path + ":" + path + ":ro")));
        job.writable()
                .forEach(path -> command.addAll(List.of("--volume", path + ":" + path + ":rw")));
        command.addAll(List.of("--env", "HOME=/tmp", "--env", "TMPDIR=/tmp"));
        command.addAll(List.of("--env", "LANG=C.UTF-8"));
        job.environment()
                .forEach((name, value) -> command.addAll(List.of("--env", name + "=" + value)));
        command.addAll(List.of("--workdir", WORK));
        command.addAll(List.of("--entrypoint", job.tool().name(), image));
        command.addAll(job.arguments());
        return command;
    }

    /** The engine finds its own settings by these, and nothing of them reaches the container. */
    @Override
    public Map<String, String> environment(Job job) {
        Map<String, String> variables = new HashMap<>();
        System.getenv()
                .forEach(
                        (name, value) -> {
                            boolean needed =
                                    List.of("PATH", "HOME", "XDG_RUNTIME_DIR").contains(name)
                                            || name.startsWith("DOCKER_")
                                            || name.startsWith("CONTAINER");
                            if (needed) {
                                variables.put(name, value);
                            }
                        });
        return variables;
    }

    private static String container(Job job) {
        return "devrel-lint-" + job.folder().getFileName();
    }

    private String image(String language) throws IOException {
        String image = images.get(language);
        // an engine would take another one for its option
        if (image == null || image.startsWith("-")) {
            throw new IOException(
                    "samples.images names no image with " + language + " for " + engine);
        }
        if (client.imageId(image).isEmpty()) {
            throw new IOException(
                    engine
                            + " has no image "
                            + image
                            + "; get it by: "
                            + engine
                            + " pull "
                            + image);
        }
        return image;
    }

    /** Whether the engine answers. */
    boolean works() {
        return client.works();
    }

    @Override
    public String name(Job.Tool tool) {
        String image = images.getOrDefault(tool.language(), "");
        return engine + " 3 " + image + " " + client.imageId(image).orElse("");
    }

    @Override
    public boolean usesToolsOfThisMachine() {
        return false;
    }

    @Override
    public boolean runsAsNobody() {
        return true;
    }

    @Override
    public Duration startUp() {
        return Duration.ofSeconds(5);
    }

    /** The client that is ended leaves its container running. */
    @Override
    public void stop(Job job) {
        client.ask("kill", container(job));
    }

    @Override
    public Outcome ended(Outcome outcome) throws IOException {
        boolean exited = outcome.end() == End.EXITED;
        boolean fault =
                ENGINE_FAULTS.contains(outcome.exit())
                        && (outcome.err().startsWith("Error: ")
                                || outcome.err().startsWith("docker: "));
        if (exited && fault) {
            throw new SandboxException(
                    engine, outcome.err().lines().findFirst().orElse("").strip());
        }
        return exited && outcome.exit() == KILLED
                ? new Outcome(End.MEMORY, outcome.exit(), outcome.out(), outcome.err())
                : outcome;
    }
}
