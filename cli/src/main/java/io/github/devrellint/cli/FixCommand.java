package io.github.devrellint.cli;

import io.github.devrellint.Failure;
import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.fix.Change;
import io.github.devrellint.fix.Fixer;
import io.github.devrellint.fix.StaleTemporaryFiles;
import io.github.devrellint.report.Reporter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the fixes that are safe to make, then reports what is left. */
@Command(
        name = "fix",
        description = {
            "Make the fixes that have one sensible answer; report the rest.",
            "",
            "Examples:",
            "  devrel-lint fix --dry-run               shows what would change",
            "  devrel-lint fix _posts/2026-01-02-x.md  fixes one post",
            "  devrel-lint fix --only misspelling      makes the fixes of one rule",
            "  devrel-lint fix --unsafe --dry-run      what may be wrong, too",
            "  devrel-lint fix --interactive           asks about each finding",
            ""
        },
        footer = {
            "",
            "All options of 'devrel-lint check' work here but --since and --staged:",
            "'devrel-lint check --help' shows them."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true)
final class FixCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private LintOptions lint;
    @Mixin private ReportOptions reports;
    @Mixin private BaselineOptions baseline;

    @Option(names = "--dry-run", description = "Write nothing; print a unified diff.")
    private boolean dryRun;

    @Option(names = "--unsafe", description = "Make suggested fixes, too; they may be wrong.")
    private boolean unsafe;

    @Option(
            names = {"-i", "--interactive"},
            description = "Ask: fix, another text, my word, suppress, next.")
    private boolean interactive;

    FixCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (lint.readsStandardInput() && !dryRun) {
            throw new ConfigException("standard input can't be fixed in place; use --dry-run");
        }
        Reporter reporter = reports.reporter(terminal);
        LintRequest request = lint.request(terminal);
        if (interactive) {
            return talk(request, reporter);
        }
        Fixer.Plan outcome;
        try (var progress = TerminalProgress.on(terminal, reports.quiet())) {
            outcome = new Fixer(this::lint, unsafe).plan(request, progress);
        }
        return dryRun ? print(outcome) : write(outcome, reporter);
    }

    /** What is accepted, stays as it is, just as {@code check} does not report it. */
    private Report lint(LintRequest request, Linter.Progress progress) {
        return baseline.apply(new Linter().run(request, progress), request, lint.isFull());
    }

    private int talk(LintRequest request, Reporter reporter) throws IOException {
        Report report;
        try (var progress = TerminalProgress.on(terminal, reports.quiet())) {
            report = lint(request, progress);
        }
        FixDialog dialog = new FixDialog(terminal, request);
        dialog.run(report.findings(), reports.single(terminal));
        if (dryRun) {
            print(dialog.changes());
            report.failures().forEach(terminal::error);
            return report.exitCode();
        }
        dialog.writeWords();
        List<Failure> failures = write(dialog.changes());
        return report(lint(request, Linter.Progress.NONE).plus(failures), reporter);
    }

    private int print(Fixer.Plan outcome) throws IOException {
        Report left = outcome.before();
        print(outcome.changes());
        left.failures().forEach(terminal::error);
        if (outcome.changes().isEmpty() && !reports.quiet()) {
            terminal.err().println(nothing(left.findings().size()));
        }
        return left.exitCode();
    }

    private static String nothing(int left) {
        return switch (left) {
            case 0 -> "nothing to fix";
            case 1 -> "nothing to fix safely; devrel-lint fix --interactive asks about 1 finding";
            default ->
                    "nothing to fix safely; devrel-lint fix --interactive asks about %d findings"
                            .formatted(left);
        };
    }

    private void print(List<Change> changes) {
        for (Change change : changes) {
            terminal.out()
                    .writeBytes(
                            new UnifiedDiff(change)
                                    .bytes(terminal.outIsTerminal() || terminal.runnerReads()));
        }
    }

    private int write(Fixer.Plan outcome, Reporter reporter) throws IOException {
        return report(outcome.after().plus(write(outcome.changes())), reporter);
    }

    private List<Failure> write(List<Change> changes) {
        List<Failure> failures = new ArrayList<>();
        int fixes = 0;
        StaleTemporaryFiles.delete(changes);
        for (Change change : changes) {
            try {
                change.write();
                fixes += change.fixes();
            } catch (IOException e) {
                failures.add(new Failure(change.path(), e.getMessage()));
            }
        }
        if (fixes > 0 && !reports.quiet()) {
            terminal.err().printf("fixed %d problem%s%n", fixes, fixes == 1 ? "" : "s");
        }
        return failures;
    }

    private int report(Report left, Reporter reporter) throws IOException {
        reports.write(left, reporter, terminal);
        return left.exitCode();
    }
}
