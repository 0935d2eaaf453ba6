package io.github.devrellint.cli;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Report;
import io.github.devrellint.report.Reporter;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lints and reports. */
@Command(
        name = CheckCommand.NAME,
        description = {
            "Check posts and report what is wrong with them.",
            "",
            "Examples:",
            "  devrel-lint check                     posts of the current directory",
            "  devrel-lint check _posts README.md    some of them",
            "  devrel-lint check --since main        what a branch has changed",
            "  devrel-lint check --only misspelling --rule misspelling=warning",
            "  devrel-lint check --format sarif --output devrel-lint.sarif",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true)
final class CheckCommand implements Callable<Integer> {

    static final String NAME = "check";

    private final Terminal terminal;

    @Mixin private LintOptions lint;
    @Mixin private ReportOptions reports;
    @Mixin private BaselineOptions baseline = new BaselineOptions();
    @Mixin private ChangeOptions changes = new ChangeOptions();

    /** For picocli, which sets the options. */
    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    CheckCommand(Terminal terminal, LintOptions lint, ReportOptions reports) {
        this(terminal);
        this.lint = lint;
        this.reports = reports;
    }

    @Override
    public Integer call() throws IOException {
        Reporter reporter = reports.reporter(terminal);
        LintRequest request =
                changes.request(lint.request(terminal)).toBuilder()
                        .pages(reporter.showsPages())
                        .build();
        Report report;
        try (var progress = TerminalProgress.on(terminal, reports.quiet())) {
            report = new CachedRun(lint).report(request, progress);
        }
        Report fresh = baseline.apply(report, request, lint.isFull());
        Report shown = changes.apply(fresh, request);
        reports.write(shown, reporter, terminal);
        return shown.exitCode();
    }
}
