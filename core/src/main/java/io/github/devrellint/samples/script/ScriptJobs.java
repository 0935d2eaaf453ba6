package io.github.devrellint.samples.script;

import io.github.devrellint.samples.sandbox.JavaForTools;
import io.github.devrellint.samples.sandbox.Job;
import io.github.devrellint.samples.sandbox.Job.Tool;
import io.github.devrellint.samples.sandbox.Sandbox;
import io.github.devrellint.samples.sandbox.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates the sandbox jobs that compile and run scripts. Safe for use by several threads. */
final class ScriptJobs implements AutoCloseable {

    private static final Job.Limits COMPILER_LIMITS =
            new Job.Limits(Duration.ofSeconds(90), 2L << 30);

    private final Programs programs;
    private final JavaForTools java;
    private Workspace shared;

    /**
     * @param base that programs named by a path are relative to
     */
    ScriptJobs(JavaForTools java, Path base) {
        this.programs = new Programs(base);
        this.java = java;
    }

    /**
     * Returns the program of a language; empty if it is not installed, nor expected in an image.
     */
    Optional<Programs.Found> found(ScriptLanguage language, Sandbox sandbox) {
        String name = language.program().names().get(0);
        return sandbox.usesToolsOfThisMachine()
                ? programs.find(language.name(), language.program())
                : Optional.of(
                        new Programs.Found(
                                new Tool(language.name(), name, Path.of(name), List.of()),
                                List.of()));
    }

    /**
     * The job that runs a script, or compiles it.
     *
     * @param folder with its file
     * @param out what its compiler writes
     * @throws IOException if a folder can't be made
     */
    Job job(Script script, Programs.Found found, Path folder, Path out, Sandbox sandbox)
            throws IOException {
        ScriptLanguage language = script.language();
        Path file = folder.resolve(script.file());
        List<String> arguments = new ArrayList<>(found.first());
        language.arguments().stream().map(word -> filled(word, file, out)).forEach(arguments::add);
        Map<String, String> environment = new HashMap<>();
        List<Path> readable = new ArrayList<>();
        List<Path> writable = new ArrayList<>(language.isCompiled() ? List.of(out) : List.of());
        for (Map.Entry<String, String> variable : language.environment().entrySet()) {
            switch (variable.getValue()) {
                case ScriptLanguage.JAVA -> {
                    if (sandbox.usesToolsOfThisMachine()) {
                        Path home = java.home(found.tool().file());
                        environment.put(variable.getKey(), home.toString());
                        readable.add(home);
                    }
                }
                case ScriptLanguage.CACHE -> {
                    Path folderOfRun = ofRun(sandbox);
                    environment.put(variable.getKey(), folderOfRun.toString());
                    writable.add(folderOfRun);
                }
                default -> environment.put(variable.getKey(), variable.getValue());
            }
        }
        return new Job(
                found.tool(), arguments, folder, readable, writable, environment, COMPILER_LIMITS);
    }

    private static String filled(String word, Path file, Path out) {
        return word.replace("{file}", file.toString()).replace("{out}", out.toString());
    }

    /** What the compiler makes and {@code start} names. */
    static Path product(Script script, Path out) {
        return script.language().start().stream()
                .filter(word -> word.contains("{out}"))
                .map(word -> Path.of(word.replace("{out}", out.toString())))
                .findFirst()
                .orElse(out);
    }

    /**
     * The job that starts what the compiler made.
     *
     * @throws IOException if what starts it is not installed
     */
    Job start(Script script, Path folder, Path out, Job.Limits limits, Sandbox sandbox)
            throws IOException {
        List<String> command =
                script.language().start().stream().map(word -> filled(word, folder, out)).toList();
        Tool tool = tool(script.language(), command.get(0), sandbox);
        return new Job(
                tool,
                command.subList(1, command.size()),
                folder,
                List.of(),
                List.of(),
                Map.of(),
                limits);
    }

    private Tool tool(ScriptLanguage language, String name, Sandbox sandbox) throws IOException {
        Path path = Path.of(name);
        if (path.isAbsolute() || !sandbox.usesToolsOfThisMachine()) {
            return new Tool(language.name(), name, path, List.of());
        }
        if (name.equals("java")) {
            return Tool.java(language.name());
        }
        return programs.find(language.name(), NodeLanguages.PROGRAM)
                .map(Programs.Found::tool)
                .orElseThrow(() -> new IOException(name + " is not installed"));
    }

    /** A folder that compilers share during a run; no sample can write there. */
    private synchronized Path ofRun(Sandbox sandbox) throws IOException {
        if (shared == null) {
            shared = Workspace.of(Map.of());
            opened(shared.folder(), sandbox);
        }
        return shared.folder();
    }

    /** Makes a folder that a job may write. */
    static Path opened(Path folder, Sandbox sandbox) throws IOException {
        Files.createDirectories(folder);
        if (sandbox.runsAsNobody()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        return folder;
    }

    @Override
    public synchronized void close() {
        if (shared != null) {
            shared.close();
        }
    }
}
