package io.github.devrellint.cli;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Report;
import io.github.devrellint.changes.ChangeFilter;
import io.github.devrellint.changes.GitChanges;
import io.github.devrellint.config.ConfigException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that look at changes only. */
final class ChangeOptions {

    @Option(
            names = "--since",
            paramLabel = "REF",
            description = "Only what changes since a commit are to blame for.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--staged", description = "The same for what is staged, as it is in the index.")
    private boolean staged;

    /**
     * Returns the request with what is staged in place of the working tree, if that is asked for.
     *
     * @throws ConfigException if the options contradict each other, or Git can't tell
     */
    LintRequest request(LintRequest request) {
        if (staged && since.isPresent()) {
            throw new ConfigException("--since and --staged exclude each other");
        }
        if (!staged) {
            return request;
        }
        Map<Path, byte[]> contents = new HashMap<>(GitChanges.stagedContents(request.directory()));
        contents.putAll(request.contents());
        return request.withContents(contents);
    }

    /**
     * Returns the report with the findings that the changes are to blame for.
     *
     * @throws ConfigException if Git can't tell what has changed
     */
    Report apply(Report report, LintRequest request) {
        if (staged) {
            return new ChangeFilter(GitChanges.staged(request.directory())).apply(report);
        }
        return since.map(ref -> new ChangeFilter(GitChanges.since(request.directory(), ref)))
                .map(filter -> filter.apply(report))
                .orElse(report);
    }
}
