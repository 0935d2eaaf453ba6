package io.github.devrellint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A command and what it has to do, kept in a folder:
 *
 * <ul>
 *   <li>{@code args}: one argument a line
 *   <li>{@code in/}: the files in its working directory
 *   <li>{@code stdin}: its standard input; none if missing
 *   <li>{@code stdout}, {@code stderr}: what it has to print; nothing if missing
 *   <li>{@code exit}: its exit code
 *   <li>{@code out/}: the files that have to be other than in {@code in/} afterwards
 * </ul>
 */
record GoldenRun(Path folder) {

    /**
     * What a run did, or has to do.
     *
     * @param files the working directory, by path with {@code /}
     */
    record Outcome(int exit, String stdout, String stderr, Map<String, String> files) {}

    Outcome expected() throws IOException {
        var files = contents(folder.resolve("in"));
        files.putAll(contents(folder.resolve("out")));
        int exit = Integer.parseInt(Files.readString(folder.resolve("exit")).strip());
        return new Outcome(exit, text("stdout"), text("stderr"), files);
    }

    /**
     * Runs the command.
     *
     * @param work an empty folder
     */
    Outcome run(Path work) throws IOException {
        copy(folder.resolve("in"), work);
        String[] args = text("args").lines().toArray(String[]::new);
        Run run = Run.in(work.toRealPath(), text("stdin"), args);
        var files = contents(work);
        files.replaceAll((path, content) -> Run.stable(content));
        return new Outcome(run.exit(), run.stdout(), run.stderr(), files);
    }

    /** Makes what the run did what it has to do; for people who have read the difference. */
    void accept(Outcome outcome) throws IOException {
        write("stdout", outcome.stdout());
        write("stderr", outcome.stderr());
        Files.writeString(folder.resolve("exit"), outcome.exit() + "\n");
        var in = contents(folder.resolve("in"));
        for (var file : outcome.files().entrySet()) {
            if (!file.getValue().equals(in.get(file.getKey()))) {
                Path target = folder.resolve("out").resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue(), ISO_8859_1);
            }
        }
    }

    private void write(String name, String text) throws IOException {
        if (text.isEmpty()) {
            Files.deleteIfExists(folder.resolve(name));
        } else {
            Files.writeString(folder.resolve(name), text);
        }
    }

    private String text(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static Map<String, String> contents(Path root) throws IOException {
        var contents = new TreeMap<String, String>();
        for (Path file : files(root)) {
            String path = root.relativize(file).toString().replace('\\', '/');
            contents.put(path, Files.readString(file, ISO_8859_1)); // every byte as it is
        }
        return contents;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
