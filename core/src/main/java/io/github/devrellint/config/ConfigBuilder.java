package io.github.devrellint.config;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes a configuration part by part; see {@link Config} for the parts. */
public final class ConfigBuilder {

    private final Path base;
    private Optional<Path> file = Optional.empty();
    private String site = "auto";
    private Optional<Path> root = Optional.empty();
    private List<String> include = List.of();
    private List<String> exclude = List.of();
    private List<String> posts = List.of();
    private String language = "en";
    private Severity failOn = Severity.ERROR;
    private Map<RuleId, Config.RuleSetting> rules = Map.of();
    private SampleSettings samples = SampleSettings.DEFAULTS;
    private LinkSettings links = LinkSettings.DEFAULTS;
    private List<Config.Override> overrides = List.of();
    private ProjectInfo project = ProjectInfo.NONE;

    /** Begins with the defaults. */
    ConfigBuilder(Path base) {
        this.base = base;
    }

    /** Begins with the parts of another configuration. */
    ConfigBuilder(Path base, Config from) {
        this.base = base;
        file = from.file();
        site = from.site();
        root = from.root();
        include = from.include();
        exclude = from.exclude();
        posts = from.posts();
        language = from.language();
        failOn = from.failOn();
        rules = from.rules();
        samples = from.samples();
        links = from.links();
        overrides = from.overrides();
        project = from.project();
    }

    Map<RuleId, Config.RuleSetting> rules() {
        return rules;
    }

    SampleSettings samples() {
        return samples;
    }

    LinkSettings links() {
        return links;
    }

    public ConfigBuilder file(Path value) {
        file = Optional.of(value);
        return this;
    }

    public ConfigBuilder site(String value) {
        site = value;
        return this;
    }

    public ConfigBuilder root(Path value) {
        root = Optional.of(value);
        return this;
    }

    public ConfigBuilder include(List<String> value) {
        include = value;
        return this;
    }

    public ConfigBuilder exclude(List<String> value) {
        exclude = value;
        return this;
    }

    public ConfigBuilder posts(List<String> value) {
        posts = value;
        return this;
    }

    public ConfigBuilder language(String value) {
        language = value;
        return this;
    }

    public ConfigBuilder failOn(Severity value) {
        failOn = value;
        return this;
    }

    public ConfigBuilder rules(Map<RuleId, Config.RuleSetting> value) {
        rules = value;
        return this;
    }

    public ConfigBuilder samples(SampleSettings value) {
        samples = value;
        return this;
    }

    public ConfigBuilder links(LinkSettings value) {
        links = value;
        return this;
    }

    public ConfigBuilder overrides(List<Config.Override> value) {
        overrides = value;
        return this;
    }

    public ConfigBuilder project(ProjectInfo value) {
        project = value;
        return this;
    }

    public Config build() {
        return new Config(
                base, file, site, root, include, exclude, posts, language, failOn, rules, samples,
                links, overrides, project);
    }
}
