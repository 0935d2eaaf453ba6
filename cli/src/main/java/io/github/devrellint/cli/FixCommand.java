package io.github.devrellint.cli;

import io.github.devrellint.Failure;
import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.fix.Change;
import io.github.devrellint.fix.Fixer;
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
        description = "Make the fixes that have only one sensible answer; report what is left.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true)
final class FixCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private LintOptions lint;
    @Mixin private ReportOptions reports;
    @Mixin private BaselineOptions baseline;

    @Option(
            names = "--dry-run",
            description = "Write nothing; print what would change as a unified diff.")
    private boolean dryRun;

    @Option(
            names = "--unsafe",
            description = "Make the suggested fixes, too, which may be wrong: look at the diff.")
    private boolean unsafe;

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
        Fixer.Plan outcome;
        try (var progress = TerminalProgress.on(terminal, reports.quiet())) {
            outcome = new Fixer(new Linter()::run, unsafe).plan(request, progress);
        }
        return dryRun ? print(outcome, request) : write(outcome, reporter, request);
    }

    private int print(Fixer.Plan outcome, LintRequest request) throws IOException {
        for (Change change : outcome.changes()) {
            terminal.out()
                    .writeBytes(
                            new UnifiedDiff(change)
                                    .bytes(terminal.outIsTerminal() || terminal.runnerReads()));
        }
        for (Failure failure : outcome.before().failures()) {
            terminal.error(failure);
        }
        return baseline.apply(outcome.before(), request, lint.isFull()).exitCode();
    }

    private int write(Fixer.Plan outcome, Reporter reporter, LintRequest request)
            throws IOException {
        List<Failure> failures = new ArrayList<>();
        int fixes = 0;
        for (Change change : outcome.changes()) {
            try {
                change.write();
                fixes += change.fixes();
            } catch (IOException e) {
                failures.add(new Failure(change.path(), e.getMessage()));
            }
        }
        Report left = baseline.apply(outcome.after().plus(failures), request, lint.isFull());
        if (fixes > 0 && !reports.quiet()) {
            terminal.err().printf("fixed %d problem%s%n", fixes, fixes == 1 ? "" : "s");
        }
        reports.write(left, reporter, terminal);
        return left.exitCode();
    }
}
