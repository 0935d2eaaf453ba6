package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config;
import io.github.devrellint.context.InProcessCache;
import io.github.devrellint.context.ServiceKey;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What one run is asked to do. Immutable; {@link #toBuilder()} changes a copy.
 *
 * @param directory that paths in the report are relative to, the working directory; absolute
 * @param paths files or folders, relative to it
 * @param config the configuration that was named, or empty to find {@code devrel-lint.yaml} upwards
 *     from each path
 * @param userConfig the user's own configuration, below the one that is found or named
 * @param overlay what the command line or the build sets over each configuration that is used; a
 *     function without side effects, as it may be called several times
 * @param failOn findings from this severity on fail the run; {@code OFF} for never; empty where the
 *     configuration decides
 * @param severities of rules, over the configuration and its overrides
 * @param only the rules that run, empty for all
 * @param ignored whether files that Git ignores are checked, too
 * @param allowEmpty whether a run that finds no file to check succeeds
 * @param jobs number of threads, at least 1
 * @param pages whether the report has facts about each page, besides findings
 * @param contents bytes that are checked instead of those on the disk, by absolute path: what an
 *     editor has not saved, or standard input; the files need not exist
 * @param services used instead of those that their keys would create
 * @param inProcessCache what runs of this request, and of those made of it, leave to the next one
 */
public record LintRequest(
        Path directory,
        List<Path> paths,
        Optional<Path> config,
        Optional<Path> userConfig,
        UnaryOperator<Config> overlay,
        Optional<Severity> failOn,
        Map<RuleId, Severity> severities,
        Set<RuleId> only,
        boolean ignored,
        boolean allowEmpty,
        int jobs,
        boolean pages,
        Map<Path, byte[]> contents,
        Map<ServiceKey<?>, Object> services,
        InProcessCache inProcessCache) {

    /** A run with nothing but paths, on all processors. */
    public static LintRequest of(Path directory, List<Path> paths) {
        return new Builder(directory.toAbsolutePath().normalize(), paths).build();
    }

    public LintRequest withPaths(List<Path> value) {
        return toBuilder().paths(value).build();
    }

    public LintRequest withContents(Map<Path, byte[]> value) {
        return toBuilder().contents(value).build();
    }

    public LintRequest withOnly(Set<RuleId> value) {
        return toBuilder().only(value).build();
    }

    /** A builder that begins with this request. */
    public Builder toBuilder() {
        Builder builder = new Builder(directory, paths);
        builder.config = config;
        builder.userConfig = userConfig;
        builder.overlay = overlay;
        builder.failOn = failOn;
        builder.severities = severities;
        builder.only = only;
        builder.ignored = ignored;
        builder.allowEmpty = allowEmpty;
        builder.jobs = jobs;
        builder.pages = pages;
        builder.contents = contents;
        builder.services = services;
        builder.inProcessCache = inProcessCache;
        return builder;
    }

    /** Changes a request part by part; see {@link LintRequest} for the parts. */
    public static final class Builder {

        private final Path directory;
        private List<Path> paths;
        private Optional<Path> config = Optional.empty();
        private Optional<Path> userConfig = Optional.empty();
        private UnaryOperator<Config> overlay = UnaryOperator.identity();
        private Optional<Severity> failOn = Optional.empty();
        private Map<RuleId, Severity> severities = Map.of();
        private Set<RuleId> only = Set.of();
        private boolean ignored;
        private boolean allowEmpty;
        private int jobs = Runtime.getRuntime().availableProcessors();
        private boolean pages;
        private Map<Path, byte[]> contents = Map.of();
        private Map<ServiceKey<?>, Object> services = Map.of();
        private InProcessCache inProcessCache = new InProcessCache();

        private Builder(Path directory, List<Path> paths) {
            this.directory = directory;
            this.paths = paths;
        }

        public Builder paths(List<Path> value) {
            paths = value;
            return this;
        }

        public Builder config(Optional<Path> value) {
            config = value;
            return this;
        }

        public Builder userConfig(Optional<Path> value) {
            userConfig = value;
            return this;
        }

        public Builder overlay(UnaryOperator<Config> value) {
            overlay = value;
            return this;
        }

        public Builder failOn(Optional<Severity> value) {
            failOn = value;
            return this;
        }

        public Builder severities(Map<RuleId, Severity> value) {
            severities = value;
            return this;
        }

        public Builder only(Set<RuleId> value) {
            only = value;
            return this;
        }

        public Builder ignored(boolean value) {
            ignored = value;
            return this;
        }

        public Builder allowEmpty(boolean value) {
            allowEmpty = value;
            return this;
        }

        public Builder jobs(int value) {
            jobs = value;
            return this;
        }

        public Builder pages(boolean value) {
            pages = value;
            return this;
        }

        public Builder contents(Map<Path, byte[]> value) {
            contents = value;
            return this;
        }

        /** Adds a service. */
        public <T> Builder service(ServiceKey<T> key, T service) {
            services = new HashMap<>(services);
            services.put(key, service);
            return this;
        }

        public Builder inProcessCache(InProcessCache value) {
            inProcessCache = value;
            return this;
        }

        public LintRequest build() {
            return new LintRequest(
                    directory,
                    paths,
                    config,
                    userConfig,
                    overlay,
                    failOn,
                    severities,
                    only,
                    ignored,
                    allowEmpty,
                    jobs,
                    pages,
                    contents,
                    Map.copyOf(services),
                    inProcessCache);
        }
    }
}
