package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.ConfigLoader;
import io.github.devrellint.git.IgnoredParts;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.site.generator.Generator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The configurations of a request, each read once. */
public final class Configurations {

    private final LintRequest request;
    private final ConfigLoader loader;
    private final Map<Optional<Path>, Config> configs = new HashMap<>();

    /**
     * @param rules that a configuration may name
     */
    public Configurations(LintRequest request, Rules rules) {
        this.request = request;
        Map<RuleId, Record> defaults = new LinkedHashMap<>();
        rules.rules().forEach(rule -> defaults.put(rule.id(), rule.defaults()));
        rules.siteRules().forEach(rule -> defaults.put(rule.id(), rule.defaults()));
        this.loader = new ConfigLoader(defaults, Generator.names(), new IgnoredParts()::contain);
    }

    /**
     * The configuration of a file or folder.
     *
     * @param start absolute and normalized
     * @throws io.github.devrellint.config.ConfigException if it can't be used
     */
    public Config of(Path start) {
        Optional<Path> file = request.config().or(() -> ConfigLoader.find(start));
        return configs.computeIfAbsent(file, name -> request.overlay().apply(load(name)));
    }

    private Config load(Optional<Path> file) {
        Path directory = request.directory();
        Config below =
                request.userConfig()
                        .map(own -> loader.loadUser(own, directory))
                        .orElseGet(() -> Config.defaults(directory));
        return file.map(name -> loader.load(directory.resolve(name), below)).orElse(below);
    }
}
