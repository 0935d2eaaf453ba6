package io.github.devrellint;

import io.github.devrellint.config.Config;
import io.github.devrellint.rule.RuleId;
import io.github.devrellint.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Checks files: documents, rules, findings, report. */
public final class Linter {

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
     * @param jobs number of threads
     * @param contents what files are taken to hold, by absolute and normalized path, instead of
     *     being read: standard input, fixes that are not written yet
     */
    public record Request(
            Path directory,
            List<Path> paths,
            Optional<Path> config,
            UnaryOperator<Config> adjust,
            Map<RuleId, Severity> severities,
            Set<RuleId> only,
            int jobs,
            Map<Path, byte[]> contents) {

        public Request(
                Path directory,
                List<Path> paths,
                Optional<Path> config,
                UnaryOperator<Config> adjust,
                Map<RuleId, Severity> severities,
                Set<RuleId> only,
                int jobs) {
            this(directory, paths, config, adjust, severities, only, jobs, Map.of());
        }

        /** The same for other files, some of which are taken to hold something else. */
        public Request of(List<Path> otherPaths, Map<Path, byte[]> otherContents) {
            return new Request(
                    directory, otherPaths, config, adjust, severities, only, jobs, otherContents);
        }
    }

    /**
     * Lints.
     *
     * @throws io.github.devrellint.config.ConfigException if the configuration can't be used, or a
     *     path does not exist
     */
    public Report run(Request request, Progress progress) {
        throw new UnsupportedOperationException();
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
}
