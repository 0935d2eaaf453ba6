package io.github.devrellint.config;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of a run: the file, with what the command line or the POM set over it. Patterns
 * are globs relative to {@code base}.
 *
 * @param base directory that patterns and paths are relative to: that of the configuration file
 * @param file the configuration file, if there is one
 * @param site name of the generator, or {@code auto}
 * @param root root of the site, if it was named
 * @param include which files are linted; empty for all Markdown files
 * @param exclude which of them are not
 * @param posts which files are posts; empty where the generator decides
 * @param language of the prose, for example {@code en} or {@code de-DE}
 * @param failOn findings from this severity on fail the run; {@code OFF} for never
 * @param rules the settings of each rule that is named
 * @param samples how code samples are verified
 * @param links how links are checked
 * @param overrides settings for some files, the later one wins
 * @param project facts about the project that the documents belong to, from a build tool
 */
public record Config(
        Path base,
        Optional<Path> file,
        String site,
        Optional<Path> root,
        List<String> include,
        List<String> exclude,
        List<String> posts,
        String language,
        Severity failOn,
        Map<RuleId, RuleSetting> rules,
        SampleSettings samples,
        LinkSettings links,
        List<Override> overrides,
        ProjectInfo project) {

    /**
     * The defaults.
     *
     * @param base see the class; made absolute and normalized
     */
    public static Config defaults(Path base) {
        return new ConfigBuilder(base.toAbsolutePath().normalize()).build();
    }

    /** A builder that begins with this configuration. */
    public ConfigBuilder toBuilder() {
        return toBuilder(base);
    }

    /** The same with another base, absolute and normalized. */
    ConfigBuilder toBuilder(Path otherBase) {
        return new ConfigBuilder(otherBase, this);
    }

    /**
     * Returns a file that the configuration names, such as a dictionary.
     *
     * @param name relative to the base
     * @throws ConfigException if it leads outside of the repository around the base
     */
    public Path fileInside(String name) {
        if (!ConfigTrust.isInside(base, name)) {
            throw new ConfigException("leads outside of the repository: " + name);
        }
        return base.resolve(name).normalize();
    }

    /**
     * The settings of a rule in one layer of the configuration.
     *
     * @param severity if it was named
     * @param options those that were named
     */
    public record RuleSetting(Optional<Severity> severity, OptionsPatch options) {

        /** This with another layer on top of it. */
        RuleSetting below(RuleSetting above) {
            return new RuleSetting(above.severity.or(() -> severity), options.below(above.options));
        }
    }

    /**
     * Settings for some files.
     *
     * @param files globs
     * @param rules the settings of each rule that is named
     * @param language of the prose, if named
     */
    public record Override(
            List<String> files, Map<RuleId, RuleSetting> rules, Optional<String> language) {}
}
