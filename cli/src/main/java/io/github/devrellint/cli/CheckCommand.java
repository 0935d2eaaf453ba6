package io.github.devrellint.cli;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.ReportCache;
import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.report.Reporter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lints and reports. */
@Command(
        name = "check",
        description = "Check posts and report what is wrong with them.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true)
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec private CommandSpec spec;

    @Mixin private LintOptions lint;
    @Mixin private ReportOptions reports;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Reporter reporter = reports.reporter(terminal);
        LintRequest request = lint.request(terminal);
        Report report;
        try (var progress = TerminalProgress.on(terminal, reports.quiet())) {
            report = report(request, progress);
        }
        reports.write(report, reporter, terminal);
        return report.exitCode();
    }

    private Report report(LintRequest request, Linter.Progress progress) {
        if (!lint.usesCache()) {
            return new Linter().run(request, progress);
        }
        List<String> command = spec.commandLine().getParseResult().originalArgs();
        return new ReportCache(ResultCache.ofReports(), terminal.directory(), command)
                .report(request, progress);
    }
}
