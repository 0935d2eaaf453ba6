package io.github.devrellint.cli;

import io.github.devrellint.Configurations;
import io.github.devrellint.Failure;
import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.config.UserConfig;
import io.github.devrellint.remote.LedgerFile;
import io.github.devrellint.remote.LedgerUsage;
import io.github.devrellint.remote.LinkProgress;
import io.github.devrellint.remote.http.Verdict;
import io.github.devrellint.rule.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the ledger of links to other hosts. */
@Command(
        name = "links",
        description = {
            "Keep .devrel-lint/links.json, the ledger of links to other hosts.",
            "A check without --online reports what it knows; 'explain dead-url' says more.",
            "",
            "Examples:",
            "  devrel-lint links refresh    asks for links that are unknown or old",
            "  devrel-lint links list       prints what is known, and asks nobody",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class LinksCommand implements Callable<Integer> {

    private static final RuleId DEAD_URL = RuleId.of("dead-url");

    private final Terminal terminal;

    @Spec private CommandSpec spec;

    LinksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "which command: refresh, list or prune?");
    }

    @Command(
            description = {
                "Ask for the links that are not known, too old, or were wrong the last time.",
                "Exit codes are those of check."
            },
            mixinStandardHelpOptions = true)
    int refresh(
            @Parameters(paramLabel = "PATH", arity = "0..*", description = "Default: this folder.")
                    List<Path> paths,
            @Option(
                            names = "--allow-private",
                            description = "Ask hosts with private addresses, too.")
                    boolean allowPrivate) {
        LedgerPrinter printer = new LedgerPrinter(terminal);
        LintRequest request =
                request(paths).toBuilder()
                        .only(Set.of(DEAD_URL))
                        .overlay(
                                found ->
                                        found.toBuilder()
                                                .links(
                                                        allowPrivate
                                                                ? found.links()
                                                                        .withOnline(true)
                                                                        .withPrivate()
                                                                : found.links().withOnline(true))
                                                .build())
                        .service(LinkProgress.KEY, printer)
                        .build();
        Report report = new Linter().run(request, Linter.Progress.NONE);
        report.failures().forEach(terminal::error);
        report.notices().forEach(terminal::error);
        printer.summary();
        return report.exitCode();
    }

    @Command(
            description = "Print what the ledger knows, without asking anybody.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--broken", description = "Links that lead nowhere.") boolean broken,
            @Option(names = "--blocked", description = "Links whose host refuses programs.")
                    boolean blocked,
            @Option(names = "--moved", description = "Links that have moved for good.")
                    boolean moved,
            @Option(names = "--unknown", description = "Links without an answer.")
                    boolean unknown) {
        Set<Verdict> wanted = EnumSet.noneOf(Verdict.class);
        Map<Verdict, Boolean> options =
                Map.of(
                        Verdict.BROKEN, broken,
                        Verdict.BLOCKED, blocked,
                        Verdict.MOVED, moved,
                        Verdict.UNKNOWN, unknown);
        options.forEach(
                (verdict, on) -> {
                    if (on) {
                        wanted.add(verdict);
                    }
                });
        LedgerFile file =
                LedgerFile.of(
                        new Configurations(request(List.of()), Rules.load())
                                .of(terminal.directory()));
        file.read().values().stream()
                .filter(entry -> wanted.isEmpty() || wanted.contains(entry.status().verdict()))
                .forEach(new LedgerPrinter(terminal)::print);
        return 0;
    }

    @Command(
            description = "Take out of the ledger what no document links to.",
            mixinStandardHelpOptions = true)
    int prune() throws IOException {
        LedgerUsage usage = new LedgerUsage();
        LintRequest request = request(List.of()).toBuilder().only(Set.of(LedgerUsage.ID)).build();
        Report report = new Linter(Rules.load().with(usage)).run(request, Linter.Progress.NONE);
        if (!report.failures().isEmpty()) {
            // what can't be read may name any of them
            for (Failure failure : report.failures()) {
                terminal.error(failure);
            }
            return Commands.FAILURE;
        }
        for (Map.Entry<LedgerFile, Set<String>> used : usage.urls().entrySet()) {
            used.getKey()
                    .change(
                            entries -> {
                                List<String> unused =
                                        entries.keySet().stream()
                                                .filter(url -> !used.getValue().contains(url))
                                                .toList();
                                unused.forEach(url -> terminal.println("removed " + url));
                                entries.keySet().removeAll(unused);
                                return entries;
                            });
        }
        return 0;
    }

    private LintRequest request(List<Path> paths) {
        return LintRequest.of(
                        terminal.directory(),
                        paths == null || paths.isEmpty() ? List.of(Path.of(".")) : paths)
                .toBuilder()
                .userConfig(UserConfig.find())
                .build();
    }
}
