package io.github.devrellint.cli;

import io.github.devrellint.LintRequest;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.config.LinkSettings;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.config.UserConfig;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options of the commands that lint: what is checked, and how. */
final class LintOptions {

    private static final Path STANDARD_INPUT = Path.of("-");

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files or folders, or - for standard input; default: .")
    private List<Path> paths = List.of(Path.of("."));

    @Option(
            names = "--stdin-path",
            paramLabel = "PATH",
            description = "Where the text of standard input belongs.")
    private Optional<Path> stdinPath = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "In place of devrel-lint.yaml beside or above a path.")
    private Optional<Path> config = Optional.empty();

    @Option(
            names = "--rule",
            split = ",",
            paramLabel = "ID[=LEVEL]",
            hideParamSyntax = true,
            completionCandidates = RuleIds.class,
            description = "Set it to off, info, warning or error; repeatable.")
    private List<String> rules = List.of();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ID",
            hideParamSyntax = true,
            completionCandidates = RuleIds.class,
            description = "Run only this rule; repeatable.")
    private List<String> only = List.of();

    @Option(
            names = "--samples",
            paramLabel = "HOW",
            description = "off, compile, sandbox (run in it), trust (run as is).")
    private Optional<SampleSettings.Run> samples = Optional.empty();

    @Option(
            names = "--classpath",
            paramLabel = "PATHS",
            description = "What Java samples are compiled with; @FILE lists it.")
    private Optional<String> classpath = Optional.empty();

    @Option(names = "--online", description = "Ask hosts that links lead to, and Maven Central.")
    private boolean online;

    @Option(names = "--allow-private", description = "Ask hosts with private addresses, too.")
    private boolean allowPrivate;

    @Option(
            names = "--no-cache",
            description = "Check all anew, even what an earlier run has seen.")
    private boolean withoutCache;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 from error, warning, info on, or never.")
    private Optional<FailOn> failOn = Optional.empty();

    @Option(names = "--no-ignore", description = "Check what Git ignores, too.")
    private boolean withIgnored;

    @Option(names = "--allow-empty", description = "Do not fail where there is no file to check.")
    private boolean allowEmpty;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Threads; default: one per processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    /** Options as they are by default, but for some. */
    static LintOptions plain(
            List<Path> paths, Optional<SampleSettings.Run> samples, boolean withoutCache) {
        LintOptions options = new LintOptions();
        options.paths = paths.isEmpty() ? options.paths : paths;
        options.samples = samples;
        options.withoutCache = withoutCache;
        return options;
    }

    /** What was chosen that decides what is found in the paths; not how fast. */
    List<String> choices() {
        return List.of(
                config.toString(),
                rules.toString(),
                only.toString(),
                samples.toString(),
                classpath.toString(),
                failOn.toString(),
                String.valueOf(allowPrivate),
                String.valueOf(withIgnored),
                String.valueOf(allowEmpty));
    }

    boolean usesCache() {
        return !withoutCache && !online;
    }

    /** Whether samples are verified as far as the configuration says. */
    boolean isFull() {
        return samples.isEmpty();
    }

    boolean readsStandardInput() {
        return paths.contains(STANDARD_INPUT);
    }

    /**
     * Returns the request; reads standard input if it is one of the paths.
     *
     * @throws ConfigException for options that contradict each other or name an unknown rule
     * @throws IOException if standard input can't be read
     */
    LintRequest request(Terminal terminal) throws IOException {
        if (jobs < 1) {
            throw new ConfigException("--jobs must be at least 1, not " + jobs);
        }
        if (readsStandardInput() != stdinPath.isPresent()) {
            throw new ConfigException("the path - and --stdin-path need each other");
        }
        RuleOptions chosen = RuleOptions.parse(rules, only);
        List<Path> named =
                paths.stream()
                        .map(path -> path.equals(STANDARD_INPUT) ? stdinPath.get() : path)
                        .toList();
        return LintRequest.of(terminal.directory(), named).toBuilder()
                .config(config)
                .userConfig(UserConfig.find())
                .overlay(found -> overlay(found, terminal.directory()))
                .failOn(failOn.map(FailOn::severity))
                .severities(chosen.severities())
                .only(chosen.only())
                .ignored(withIgnored)
                .allowEmpty(allowEmpty)
                .jobs(jobs)
                .contents(contents(terminal))
                .build();
    }

    private Map<Path, byte[]> contents(Terminal terminal) throws IOException {
        if (stdinPath.isEmpty()) {
            return Map.of();
        }
        Path path = terminal.directory().resolve(stdinPath.get()).normalize();
        return Map.of(path, terminal.in().readAllBytes());
    }

    private Config overlay(Config found, Path directory) {
        SampleSettings its =
                classpath
                        .map(path -> using(path, found.samples(), directory))
                        .orElse(found.samples());
        its = samples.map(its::withRun).orElse(its);
        its = withoutCache ? its.withoutCache() : its;
        return found.toBuilder().samples(its).links(links(found.links())).build();
    }

    private LinkSettings links(LinkSettings found) {
        LinkSettings its = online ? found.withOnline(true) : found;
        return allowPrivate ? its.withPrivate() : its;
    }

    /** Entries are relative to the working directory, unlike those of the configuration. */
    private static SampleSettings using(String path, SampleSettings its, Path directory) {
        SampleSettings.Java java = its.java();
        List<String> entries =
                Stream.concat(
                                Stream.of(path.split(File.pathSeparator))
                                        .map(String::strip)
                                        .filter(entry -> !entry.isEmpty())
                                        .map(entry -> directory.resolve(entry).toString()),
                                java.classpath().stream())
                        .toList();
        return its.withJava(
                new SampleSettings.Java(
                        java.release(), java.strict(), java.dependencies(), entries));
    }
}
