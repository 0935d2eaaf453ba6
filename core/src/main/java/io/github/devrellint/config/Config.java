package io.github.devrellint.config;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user decided, in one place: the configuration file and what the command line or the POM
 * set over it. Patterns are globs relative to {@code base}.
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
 * @param rules what was said of each rule
 * @param samples how code samples are verified
 * @param links how links are checked
 * @param overrides settings for some files, the later one wins
 * @param project what a build tells of the project that the documents belong to
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

    /** The configuration of somebody who has none. */
    public static Config defaults(Path base) {
        return new Config(
                base.toAbsolutePath().normalize(),
                Optional.empty(),
                "auto",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                "en",
                Severity.ERROR,
                Map.of(),
                SampleSettings.DEFAULTS,
                LinkSettings.DEFAULTS,
                List.of(),
                ProjectInfo.NONE);
    }

    /** The same as read from a file. */
    public Config withFile(Path value) {
        return new Config(
                base,
                Optional.of(value),
                site,
                root,
                include,
                exclude,
                posts,
                language,
                failOn,
                rules,
                samples,
                links,
                overrides,
                project);
    }

    /** The same for another generator. */
    public Config withSite(String value) {
        return new Config(
                base, file, value, root, include, exclude, posts, language, failOn, rules, samples,
                links, overrides, project);
    }

    /** The same for another root of the site. */
    public Config withRoot(Path value) {
        return new Config(
                base,
                file,
                site,
                Optional.of(value),
                include,
                exclude,
                posts,
                language,
                failOn,
                rules,
                samples,
                links,
                overrides,
                project);
    }

    /** The same for other files; an empty list means all Markdown files. */
    public Config withInclude(List<String> value) {
        return new Config(
                base, file, site, root, value, exclude, posts, language, failOn, rules, samples,
                links, overrides, project);
    }

    /** The same without other files. */
    public Config withExclude(List<String> value) {
        return new Config(
                base, file, site, root, include, value, posts, language, failOn, rules, samples,
                links, overrides, project);
    }

    /** The same with other posts; an empty list leaves it to the generator. */
    public Config withPosts(List<String> value) {
        return new Config(
                base, file, site, root, include, exclude, value, language, failOn, rules, samples,
                links, overrides, project);
    }

    /** The same for another language. */
    public Config withLanguage(String value) {
        return new Config(
                base, file, site, root, include, exclude, posts, value, failOn, rules, samples,
                links, overrides, project);
    }

    /** The same with another limit; {@code OFF} for none. */
    public Config withFailOn(Severity value) {
        return new Config(
                base, file, site, root, include, exclude, posts, language, value, rules, samples,
                links, overrides, project);
    }

    /** The same with other settings of rules. */
    public Config withRules(Map<RuleId, RuleSetting> value) {
        return new Config(
                base, file, site, root, include, exclude, posts, language, failOn, value, samples,
                links, overrides, project);
    }

    /** The same with other settings for code samples. */
    public Config withSamples(SampleSettings value) {
        return new Config(
                base, file, site, root, include, exclude, posts, language, failOn, rules, value,
                links, overrides, project);
    }

    /** The same with other settings for links. */
    public Config withLinks(LinkSettings value) {
        return new Config(
                base, file, site, root, include, exclude, posts, language, failOn, rules, samples,
                value, overrides, project);
    }

    /** The same with other overrides. */
    public Config withOverrides(List<Override> value) {
        return new Config(
                base, file, site, root, include, exclude, posts, language, failOn, rules, samples,
                links, value, project);
    }

    /** The same in a build. */
    public Config withProject(ProjectInfo value) {
        return new Config(
                base, file, site, root, include, exclude, posts, language, failOn, rules, samples,
                links, overrides, value);
    }

    /**
     * What was said of a rule.
     *
     * @param severity if it was named
     * @param options a record of the rule's option type, if any option was named; defaults filled
     *     in
     */
    public record RuleSetting(Optional<Severity> severity, Optional<Record> options) {}

    /**
     * Settings for some files.
     *
     * @param files globs
     * @param rules what they say of each rule
     * @param language of the prose, if named
     */
    public record Override(
            List<String> files, Map<RuleId, RuleSetting> rules, Optional<String> language) {}
}
