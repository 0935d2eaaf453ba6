package io.github.devrellint.rule;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.SampleSettings.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of a folder of fixtures without their marks, to be linted. */
final class FixtureSite {

    /** Rules whose fixtures run on every machine, whether it has a sandbox or not. */
    private static final Set<String> RUN = Set.of("sample-run", "sample-output");

    private final Path copy;
    private final Map<Path, Marked> files = new LinkedHashMap<>();

    private FixtureSite(Path copy) {
        this.copy = copy;
    }

    /** The sites below a rule's folder: itself, and each folder that has a configuration. */
    static List<Path> roots(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            Stream<Path> cases = children.filter(FixtureSite::isCase).sorted();
            return Stream.concat(Stream.of(folder), cases).toList();
        }
    }

    private static boolean isCase(Path folder) {
        return Files.isRegularFile(folder.resolve("devrel-lint.yaml"));
    }

    /** Copies a site to a folder; the cases below it are sites of their own. */
    static FixtureSite copy(Path root, Path to, boolean withDocuments) throws IOException {
        FixtureSite site = new FixtureSite(to.toRealPath());
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                boolean inCase = !file.getParent().equals(root) && isCase(child(root, file));
                if (!inCase && (withDocuments || !isMarkdown(file))) {
                    site.add(root.relativize(file).toString(), file);
                }
            }
        }
        return site;
    }

    private static Path child(Path root, Path file) {
        return root.resolve(root.relativize(file).getName(0));
    }

    private static boolean isMarkdown(Path file) {
        return file.toString().matches(".*\\.(md|mdx|markdown)");
    }

    private void add(String name, Path file) throws IOException {
        Path target = copy.resolve(name);
        Files.createDirectories(target.getParent());
        if (isMarkdown(file)) {
            add(name, Files.readString(file));
        } else {
            Files.copy(file, target);
        }
    }

    void add(String name, String text) {
        Marked marked = Marked.of(text);
        Path target = copy.resolve(name);
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(target, marked.plain());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put(target, marked);
    }

    Map<Path, Marked> files() {
        return files;
    }

    Report lint(RuleId rule) {
        LintRequest request =
                LintRequest.of(copy, List.of(copy)).toBuilder()
                        .only(Set.of(rule))
                        .jobs(1)
                        .overlay(RUN.contains(rule.value()) ? FixtureSite::trusted : found -> found)
                        .build();
        return new Linter().run(request, Linter.Progress.NONE);
    }

    private static Config trusted(Config found) {
        return found.toBuilder().samples(found.samples().withRun(Run.TRUST)).build();
    }

    Path root() {
        return copy;
    }
}
