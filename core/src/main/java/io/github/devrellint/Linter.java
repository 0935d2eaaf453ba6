package io.github.devrellint;

import io.github.devrellint.FileFinder.Found;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Rules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Checks files: documents, rules, findings, report. Safe for use by several threads. */
public final class Linter {

    private final Rules rules;

    public Linter() {
        this(Rules.load());
    }

    /**
     * @param rules those that can run
     */
    public Linter(Rules rules) {
        this.rules = rules;
    }

    /**
     * What one run is asked to do.
     *
     * @param directory that paths in the report are relative to, the working directory
     * @param paths files or folders, relative to it
     * @param config the configuration that was named, or empty to find {@code devrel-lint.yaml}
     *     upwards from each path
     * @param adjust what the command line sets over a configuration that was found
     * @param severities of rules, over the configuration and its overrides
     * @param only the rules that run, empty for all
     * @param jobs number of threads, at least 1
     * @param contents bytes that stand in the place of files, by absolute path: of an editor, or of
     *     standard input; the files need not exist
     * @param services what the linter uses in place of what the keys would make
     */
    public record Request(
            Path directory,
            List<Path> paths,
            Optional<Path> config,
            UnaryOperator<Config> adjust,
            Map<RuleId, Severity> severities,
            Set<RuleId> only,
            int jobs,
            Map<Path, byte[]> contents,
            Map<ServiceKey<?>, Object> services) {

        /** A run with nothing but the linter's own services. */
        public Request(
                Path directory,
                List<Path> paths,
                Optional<Path> config,
                UnaryOperator<Config> adjust,
                Map<RuleId, Severity> severities,
                Set<RuleId> only,
                int jobs,
                Map<Path, byte[]> contents) {
            this(directory, paths, config, adjust, severities, only, jobs, contents, Map.of());
        }

        /** A run as somebody asks for who names nothing but paths. */
        public static Request of(Path directory, List<Path> paths) {
            int jobs = Runtime.getRuntime().availableProcessors();
            return new Request(
                    directory.toAbsolutePath().normalize(),
                    paths,
                    Optional.empty(),
                    UnaryOperator.identity(),
                    Map.of(),
                    Set.of(),
                    jobs,
                    Map.of(),
                    Map.of());
        }

        public Request withPaths(List<Path> value) {
            return new Request(
                    directory, value, config, adjust, severities, only, jobs, contents, services);
        }

        public Request withConfig(Path value) {
            return new Request(
                    directory,
                    paths,
                    Optional.of(value),
                    adjust,
                    severities,
                    only,
                    jobs,
                    contents,
                    services);
        }

        public Request withAdjust(UnaryOperator<Config> value) {
            return new Request(
                    directory, paths, config, value, severities, only, jobs, contents, services);
        }

        public Request withSeverities(Map<RuleId, Severity> value) {
            return new Request(
                    directory, paths, config, adjust, value, only, jobs, contents, services);
        }

        public Request withOnly(Set<RuleId> value) {
            return new Request(
                    directory, paths, config, adjust, severities, value, jobs, contents, services);
        }

        public Request withJobs(int value) {
            return new Request(
                    directory, paths, config, adjust, severities, only, value, contents, services);
        }

        public Request withContents(Map<Path, byte[]> value) {
            return new Request(
                    directory, paths, config, adjust, severities, only, jobs, value, services);
        }

        /** The same with one more service. */
        public <T> Request withService(ServiceKey<T> key, T service) {
            Map<ServiceKey<?>, Object> all = new HashMap<>(services);
            all.put(key, service);
            return new Request(
                    directory,
                    paths,
                    config,
                    adjust,
                    severities,
                    only,
                    jobs,
                    contents,
                    Map.copyOf(all));
        }
    }

    /** Is told how far a run has come; called from several threads. */
    public interface Progress {

        /** Nobody wants to know. */
        Progress NONE =
                new Progress() {
                    @Override
                    public void started(int files) {}

                    @Override
                    public void finished(Path file) {}
                };

        void started(int files);

        void finished(Path file);
    }

    /**
     * Lints.
     *
     * @throws io.github.devrellint.config.ConfigException if the configuration can't be used, or a
     *     path does not exist
     */
    public Report run(Request request, Progress progress) {
        Instant begin = Instant.now();
        List<SiteRun> sites = SiteRun.open(request, rules);
        try {
            int files = sites.stream().mapToInt(site -> site.files().size()).sum();
            progress.started(files);
            List<FileResult> results = check(sites, request.jobs(), progress);
            Set<String> notices = new TreeSet<>();
            sites.forEach(site -> results.add(site.checkWhole()));
            sites.forEach(site -> results.add(site.failures()));
            sites.forEach(site -> notices.addAll(site.notices()));
            if (files == 0) {
                notices.add("no Markdown files to check");
            }
            List<String> decisions =
                    sites.stream().flatMap(site -> site.decisions().stream()).distinct().toList();
            return report(
                    results, files, notices, Duration.between(begin, Instant.now()), decisions);
        } finally {
            sites.forEach(SiteRun::close);
        }
    }

    private static List<FileResult> check(List<SiteRun> sites, int jobs, Progress progress) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, jobs));
        try {
            List<Future<FileResult>> running = new ArrayList<>();
            for (SiteRun site : sites) {
                for (Found file : site.files()) {
                    running.add(
                            pool.submit(
                                    () -> {
                                        FileResult result = site.check(file);
                                        progress.finished(file.path());
                                        return result;
                                    }));
                }
            }
            List<FileResult> results = new ArrayList<>();
            for (Future<FileResult> each : running) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Report report(
            List<FileResult> results,
            int files,
            Set<String> notices,
            Duration duration,
            List<String> decisions) {
        return new Report(
                files,
                flat(results, FileResult::findings).sorted(Finding.ORDER).toList(),
                flat(results, FileResult::samples)
                        .sorted(
                                Comparator.comparing(Report.LocatedSample::path)
                                        .thenComparing(Report.LocatedSample::position))
                        .toList(),
                List.copyOf(notices),
                flat(results, FileResult::failures)
                        .distinct()
                        .sorted(Comparator.comparing(Failure::path).thenComparing(Failure::message))
                        .toList(),
                duration,
                decisions);
    }

    private static <T> Stream<T> flat(
            List<FileResult> results, java.util.function.Function<FileResult, List<T>> part) {
        return results.stream().flatMap(result -> part.apply(result).stream());
    }
}
