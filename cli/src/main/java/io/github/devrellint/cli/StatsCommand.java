package io.github.devrellint.cli;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Report;
import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.stats.SiteStats;
import io.github.devrellint.stats.StatsFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints statistics of the posts. */
@Command(
        name = "stats",
        description = {
            "Show the health of posts and authors: words, reading time, share of code, samples,"
                    + " images, links, age and findings.",
            "Posts with code that fails come first, then those without code that a reader can run;"
                    + " the oldest of each first."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        footer = {
            "",
            "Examples:",
            "  devrel-lint stats",
            "  devrel-lint stats --by author _posts",
            "  devrel-lint stats --format csv --output posts.csv"
        })
final class StatsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private LintOptions lint;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "${COMPLETION-CANDIDATES}; default: table.")
    private String format = StatsFormat.ALL.get(0).name();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "post or author; default: post. JSON has both.")
    private By by = By.POST;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day that ages are counted up to, as 2026-03-31; default: today.")
    private Optional<LocalDate> asOf = Optional.empty();

    /** What a row is about. */
    enum By {
        POST,
        AUTHOR
    }

    /** For the help. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return formats().iterator();
        }
    }

    /** For picocli, which sets the options. */
    StatsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    private static List<String> formats() {
        return StatsFormat.ALL.stream().map(StatsFormat::name).toList();
    }

    @Override
    public Integer call() throws IOException {
        StatsFormat chosen = format();
        Optional<OutputFile> file = output.map(path -> OutputFile.of(path, terminal));
        if (file.isPresent()) {
            file.get().makeFolder();
        }
        LintRequest request = lint.request(terminal).toBuilder().pages(true).build();
        Report report;
        try (var progress = TerminalProgress.on(terminal, false)) {
            report = new CachedRun(lint).report(request, progress);
        }
        SiteStats stats = SiteStats.of(report, asOf.orElseGet(LocalDate::now));
        if (file.isPresent()) {
            file.get().write(out -> write(chosen, stats, out));
        } else {
            write(chosen, stats, terminal.out());
        }
        report.failures().forEach(terminal::error);
        return report.failures().isEmpty() ? 0 : Commands.FAILURE;
    }

    private void write(StatsFormat chosen, SiteStats stats, Appendable out) throws IOException {
        if (by == By.POST) {
            chosen.writePosts(stats, out);
        } else {
            chosen.writeAuthors(stats, out);
        }
    }

    private StatsFormat format() {
        return StatsFormat.ALL.stream()
                .filter(each -> each.name().equals(format))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ConfigException(
                                        "unknown format '%s'%s; known are %s"
                                                .formatted(
                                                        format,
                                                        DidYouMean.phrase(format, formats()),
                                                        String.join(", ", formats()))));
    }
}
