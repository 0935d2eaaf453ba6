package io.github.devrellint.cli;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Report;
import io.github.devrellint.baseline.Baselines;
import io.github.devrellint.baseline.CheckedPart;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of the commands that report only what is new. */
final class BaselineOptions {

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "In place of the .devrel-lint/baseline.json above.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--no-baseline", description = "Report what a baseline accepts, too.")
    private boolean without;

    /**
     * Returns the report without what a baseline accepts.
     *
     * @param full whether the rules ran as far as the configuration says
     * @throws io.github.devrellint.config.ConfigException if a baseline can't be read
     */
    Report apply(Report report, LintRequest request, boolean full) {
        if (without) {
            return report;
        }
        return file.map(name -> Baselines.of(request.directory().resolve(name).normalize()))
                .orElseGet(Baselines::found)
                .apply(report, CheckedPart.of(request, full));
    }
}
