package io.github.devrellint.cli;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Report;
import io.github.devrellint.base.SlashPath;
import io.github.devrellint.baseline.Baseline;
import io.github.devrellint.baseline.BaselineFile;
import io.github.devrellint.baseline.CheckedPart;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.config.ConfigLoader;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the baseline. */
@Command(
        name = "baseline",
        description = {
            "Accept what is found today: later runs report only what is new.",
            "Writes .devrel-lint/baseline.json beside devrel-lint.yaml, or in the current",
            "directory; commit it.",
            "",
            "Examples:",
            "  devrel-lint baseline              accepts all findings",
            "  devrel-lint baseline old-posts    accepts those of a folder",
            "  devrel-lint baseline --only misspelling",
            "  devrel-lint baseline --prune      removes entries that no longer occur",
            "  devrel-lint check --no-baseline   reports what is accepted, too",
            ""
        },
        footer = {
            "",
            "Options of 'devrel-lint check' that say what is checked, and how, work here:",
            "'devrel-lint check --help' shows them."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true)
final class BaselineCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private LintOptions lint;

    @Option(names = "--prune", description = "Accept nothing; remove what no longer occurs.")
    private boolean prune;

    BaselineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        LintRequest request = lint.request(terminal);
        BaselineFile file = BaselineFile.find(terminal.directory()).orElseGet(this::usual);
        if (prune && !Files.exists(file.path())) {
            throw new ConfigException("there is no baseline: " + shown(file));
        }
        Baseline before = file.readOrEmpty();
        Report report;
        try (var progress = TerminalProgress.on(terminal, false)) {
            report = new CachedRun(lint).report(request, progress);
        }
        report.failures().forEach(terminal::error);
        if (!report.failures().isEmpty()) {
            terminal.error("the baseline is as it was, since something could not be checked");
            return Commands.FAILURE;
        }
        CheckedPart part = CheckedPart.of(request, lint.isFull());
        if (prune) {
            Baseline after = before.prune(part.of(before), report.findings());
            file.write(after);
            terminal.println(
                    "removed %d of %d accepted findings: %s"
                            .formatted(before.size() - after.size(), before.size(), shown(file)));
            return 0;
        }
        for (Finding finding : report.findings()) {
            if (!finding.file().startsWith(before.folder())) {
                throw new ConfigException(
                        finding.path() + " is outside of the folder of the baseline");
            }
        }
        Baseline after = before.replace(part.of(before), report.findings());
        file.write(after);
        String noun = after.size() == 1 ? "finding" : "findings";
        terminal.println("accepted %d %s: %s".formatted(after.size(), noun, shown(file)));
        return 0;
    }

    private BaselineFile usual() {
        return BaselineFile.in(ConfigLoader.folder(terminal.directory()));
    }

    private String shown(BaselineFile file) {
        return SlashPath.of(terminal.directory().relativize(file.path()));
    }
}
