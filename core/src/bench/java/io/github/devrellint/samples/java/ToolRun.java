package io.github.devrellint.samples.java;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the command line, or Maven, over pages of a project and reads the report.
 *
 * @param command words of the program and its first arguments
 * @param maven whether it is Maven with the coordinates of the plugin as the last word
 * @param seconds that a run may take
 */
record ToolRun(List<String> command, boolean maven, int seconds) {

    /** A finding; lines start at 1. */
    record Found(String path, int line, int endLine, String rule, String severity, String message) {}

    /** What became of a block. */
    record Block(String path, int line, String language, String status, String reason) {}

    record Report(List<Found> findings, List<Block> blocks, List<String> troubles, long millis) {}

    /**
     * Checks pages.
     *
     * @param pages relative to the project
     * @param samples as in {@code --samples}
     * @throws IllegalStateException if there is no report in time
     */
    Report check(Path project, List<String> pages, String samples)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        Path output = project.resolve("bench-report.json");
        deleteReports(project);
        if (maven) {
            String plugin = words.remove(words.size() - 1);
            words.addAll(List.of("compile", "-Dmaven.main.skip=true", "-Dmaven.test.skip=true"));
            words.addAll(List.of(plugin + ":check", "-Ddevrel-lint.failOn=never"));
            words.add("-Ddevrel-lint.outputFormats=json");
            words.add("-Ddevrel-lint.consoleOutput=false");
            words.add("-Ddevrel-lint.samples=" + samples);
            words.add("-Ddevrel-lint.files=" + String.join(",", pages));
        } else {
            words.addAll(List.of("check", "--format", "json", "--no-cache", "--fail-on", "never"));
            words.addAll(List.of("--samples", samples, "--output", output.toString()));
            words.addAll(pages);
        }
        long start = System.nanoTime();
        File log = File.createTempFile("bench", ".log");
        Process process =
                new ProcessBuilder(words)
                        .directory(project.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("no report in " + seconds + " s");
        }
        int exit = process.exitValue();
        long millis = (System.nanoTime() - start) / 1_000_000;
        List<Path> reports = reports(project);
        if (reports.isEmpty()) {
            throw new IllegalStateException(
                    "no report, exit code " + exit + ": " + Files.readString(log.toPath()));
        }
        List<Found> findings = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (Path report : reports) {
            read(new ObjectMapper().readTree(report.toFile()), findings, blocks, troubles);
        }
        return new Report(findings, blocks, troubles, millis);
    }

    private static void read(
            JsonNode report, List<Found> findings, List<Block> blocks, List<String> troubles) {
        for (JsonNode each : report.path("findings")) {
            findings.add(
                    new Found(
                            each.path("path").asString(),
                            each.path("line").asInt(),
                            each.path("endLine").asInt(),
                            each.path("rule").asString(),
                            each.path("severity").asString(),
                            each.path("message").asString()));
        }
        for (JsonNode each : report.path("samples")) {
            blocks.add(
                    new Block(
                            each.path("path").asString(),
                            each.path("line").asInt(),
                            each.path("language").asString(),
                            each.path("status").asString(),
                            each.path("reason").asString()));
        }
        report.path("notices").forEach(each -> troubles.add(each.asString()));
        report.path("failures").forEach(each -> troubles.add(each.toString()));
    }

    private List<Path> reports(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(ToolRun::isReport).collect(Collectors.toList());
        }
    }

    private void deleteReports(Path project) throws IOException {
        for (Path report : reports(project)) {
            Files.delete(report);
        }
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.equals("bench-report.json")
                || name.endsWith(".json") && file.getParent().endsWith("target/devrel-lint");
    }
}
