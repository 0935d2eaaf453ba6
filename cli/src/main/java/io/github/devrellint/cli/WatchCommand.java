package io.github.devrellint.cli;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.SourceFolders;
import io.github.devrellint.base.SlashPath;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.report.Reporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lints, and again each time a file is saved. */
@Command(
        name = "watch",
        description = {
            "Check posts, and each of them again when it is saved; Ctrl-C ends it.",
            "",
            "Examples:",
            "  devrel-lint watch                  the posts of the current directory",
            "  devrel-lint watch _posts --samples off",
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
final class WatchCommand implements Callable<Integer> {

    private static final long FOREVER = Long.MAX_VALUE / 1_000_000;

    private final Terminal terminal;

    @Mixin private LintOptions lint;
    @Mixin private ReportOptions reports;
    @Mixin private BaselineOptions baseline;

    @Option(
            names = "--poll",
            description = "Look for changes, as in network folders, of which nobody tells.")
    private boolean poll;

    WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (lint.readsStandardInput()) {
            throw new ConfigException("standard input can't be watched");
        }
        Reporter reporter = reports.reporter(terminal);
        LintRequest request = lint.request(terminal);
        List<Path> starts =
                request.paths().stream()
                        .map(path -> request.directory().resolve(path).normalize())
                        .toList();
        for (Path start : starts) {
            if (!Files.isDirectory(start)) {
                throw new ConfigException("not a folder: " + start);
            }
        }
        try (FolderWatch watch = new FolderWatch(starts, poll)) {
            check(request, reporter);
            String how = watch.isPolling() ? ", four times a second" : "";
            String files = watch.files() == 1 ? " file" : " files";
            say("watching " + watch.files() + files + how + "; Ctrl-C ends");
            while (true) {
                changed(watch.changes(FOREVER), request, reporter);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Documents are checked by themselves; all are where an image or a setting has changed. */
    private void changed(Set<Path> files, LintRequest request, Reporter reporter)
            throws IOException {
        say(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + names(files, request));
        if (!files.stream().allMatch(SourceFolders::isDocument)) {
            check(request, reporter);
            return;
        }
        List<Path> there = files.stream().filter(Files::exists).toList();
        if (!there.isEmpty()) {
            check(request.withPaths(there).toBuilder().allowEmpty(true).build(), reporter);
        }
    }

    private static String names(Set<Path> files, LintRequest request) {
        Path first = files.iterator().next();
        String name = SlashPath.of(request.directory().relativize(first));
        String gone = Files.exists(first) ? "" : " is gone";
        return name + (files.size() == 1 ? gone : " and " + (files.size() - 1) + " more");
    }

    /** A mistake in the configuration is reported, and may be mended while it is watched. */
    private void check(LintRequest request, Reporter reporter) throws IOException {
        try {
            Report report;
            try (var progress = TerminalProgress.on(terminal, reports.quiet())) {
                report = new Linter().run(request, progress);
            }
            reports.write(baseline.apply(report, request, lint.isFull()), reporter, terminal);
        } catch (ConfigException e) {
            terminal.error(e.getMessage());
        }
        terminal.out().flush();
    }

    private void say(String line) {
        terminal.err().println(line);
        terminal.err().flush();
    }
}
