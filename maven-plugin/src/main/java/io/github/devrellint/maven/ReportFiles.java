package io.github.devrellint.maven;

import io.github.devrellint.Report;
import io.github.devrellint.report.Reporter;
import io.github.devrellint.report.Reporters;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;

/** The files that a run writes, and the format of each. */
final class ReportFiles {

    private static final Reporter.Style PLAIN = new Reporter.Style(false, false, false);

    private final Map<Path, Reporter> files = new LinkedHashMap<>();
    private final Map<String, Reporter> reporters = Reporters.all();

    /**
     * Adds one file.
     *
     * @throws MojoExecutionException if there is no such format
     */
    ReportFiles add(String format, Path file) throws MojoExecutionException {
        files.put(file, reporter(format));
        return this;
    }

    /**
     * Adds a file {@code devrel-lint-<format>.<extension>} for each format.
     *
     * @throws MojoExecutionException if there is no such format
     */
    ReportFiles addAll(List<String> formats, Path directory) throws MojoExecutionException {
        for (String format : formats) {
            String name = "devrel-lint-" + format + "." + reporter(format).extension();
            add(format, directory.resolve(name));
        }
        return this;
    }

    private Reporter reporter(String format) throws MojoExecutionException {
        Reporter reporter = reporters.get(format);
        if (reporter == null) {
            throw new MojoExecutionException(
                    "there is no format '%s'; use one of %s"
                            .formatted(format, String.join(", ", reporters.keySet())));
        }
        return reporter;
    }

    /** Whether one of them shows facts about pages. */
    boolean showPages() {
        return files.values().stream().anyMatch(Reporter::showsPages);
    }

    /** Whether every file is there, so that none needs to be written again. */
    boolean exist() {
        return files.keySet().stream().allMatch(Files::isRegularFile);
    }

    /**
     * Writes the files, in UTF-8.
     *
     * @throws MojoExecutionException if one can't be written
     */
    void write(Report report) throws MojoExecutionException {
        for (Map.Entry<Path, Reporter> entry : files.entrySet()) {
            Path file = entry.getKey().toAbsolutePath();
            try {
                Files.createDirectories(file.getParent());
                try (Writer out = Files.newBufferedWriter(file)) {
                    entry.getValue().write(report, PLAIN, out);
                }
                entry.getValue().writeSummary(report, System.getenv());
            } catch (IOException e) {
                throw new MojoExecutionException("cannot write " + file, e);
            }
        }
    }
}
