package io.github.devrellint.fuzz;

import io.github.devrellint.KeptReportTarget;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.baseline.BaselineFile;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.config.ConfigLoader;
import io.github.devrellint.images.ImageHeaderTarget;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.spelling.token.TokenizerTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All targets by name. <a href="https://github.com/CodeIntelligenceTesting/jazzer">Jazzer</a> calls
 * {@link #fuzzerTestOneInput} with inputs that reach ever more code; {@code bench/fuzz} starts it.
 */
public final class FuzzTargets {

    private static final String NAME = System.getProperty("fuzz.target", "document");

    private static FuzzTarget chosen;

    private FuzzTargets() {}

    /**
     * Returns the targets.
     *
     * @param folder for the files that they read
     */
    static Map<String, FuzzTarget> all(Path folder) {
        Map<String, FuzzTarget> targets = new TreeMap<>();
        targets.put("document", new DocumentTarget("a.md", "", ""));
        targets.put("mdx", new DocumentTarget("a.mdx", "", ""));
        targets.put("yaml", new DocumentTarget("a.md", "---\n", "\n---\ntext\n"));
        targets.put("toml", new DocumentTarget("a.md", "+++\n", "\n+++\ntext\n"));
        targets.put("json", new DocumentTarget("a.md", "{", "}\ntext\n"));
        targets.put("info", new DocumentTarget("a.md", "```java ", "\nint a;\n```\n"));
        targets.put(
                "suppression", new DocumentTarget("a.md", "<!-- devrel-lint-disable", " -->\na\n"));
        targets.put("lint", new LintTarget(folder));
        targets.put("slugs", FuzzTargets::slugs);
        targets.put("tokenizer", new TokenizerTarget());
        targets.put("image", new ImageHeaderTarget());
        targets.put("configuration", input -> configuration(folder, input));
        targets.put("baseline", input -> baseline(folder, input));
        targets.put("cache", new CacheEntryTarget(folder));
        targets.put("report", new KeptReportTarget(folder));
        return targets;
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (chosen == null) {
            chosen = all(Files.createTempDirectory("fuzz")).get(NAME);
        }
        chosen.read(input);
    }

    private static void slugs(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (HeadingIds ids : HeadingIds.values()) {
            if (ids.slug(text) == null) {
                throw new AssertionError(ids + " has no slug");
            }
        }
    }

    private static void configuration(Path folder, byte[] input) throws IOException {
        Path file = Files.write(folder.resolve("devrel-lint.yaml"), input);
        Map<RuleId, Record> defaults = new HashMap<>();
        Rules rules = Rules.load();
        rules.rules().forEach(rule -> defaults.put(rule.id(), rule.defaults()));
        rules.siteRules().forEach(rule -> defaults.put(rule.id(), rule.defaults()));
        try {
            new ConfigLoader(defaults, List.of("hugo", "jekyll"), path -> false)
                    .load(file, Config.defaults(folder));
        } catch (ConfigException e) {
            // what is wrong, for people
        }
    }

    private static void baseline(Path folder, byte[] input) throws IOException {
        Path file = Files.write(folder.resolve("baseline.json"), input);
        try {
            new BaselineFile(file).read();
        } catch (ConfigException e) {
            // what is wrong, for people
        }
    }
}
