package io.github.devrellint.cli;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.ReportCache;
import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.remote.LinkProgress;
import io.github.devrellint.report.Reporter;
import java.io.IOException;
import java.util.List;
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
            "  devrel-lint check                     the posts of the current directory",
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
    private final List<String> args;

    @Mixin private LintOptions lint;
    @Mixin private ReportOptions reports;
    @Mixin private BaselineOptions baseline = new BaselineOptions();
    @Mixin private ChangeOptions changes = new ChangeOptions();

    /**
     * For picocli, which sets the options.
     *
     * @param args the whole command line
     */
    CheckCommand(Terminal terminal, List<String> args) {
        this.terminal = terminal;
        this.args = args;
    }

    CheckCommand(Terminal terminal, LintOptions lint, ReportOptions reports, List<String> args) {
        this(terminal, args);
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
            report = report(request, progress);
        }
        Report fresh = baseline.apply(report, request, lint.isFull());
        Report shown = changes.apply(fresh, request);
        reports.write(shown, reporter, terminal);
        return shown.exitCode();
    }

    private Report report(LintRequest request, TerminalProgress progress) {
        if (!lint.usesCache()) {
            LintRequest asking = request.toBuilder().service(LinkProgress.KEY, progress).build();
            return new Linter().run(asking, progress);
        }
        return new ReportCache(ResultCache.ofReports(), terminal.directory(), args)
                .report(request, progress);
    }
}
