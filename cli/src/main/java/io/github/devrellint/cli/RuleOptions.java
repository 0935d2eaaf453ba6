package io.github.devrellint.cli;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.rule.Rules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The values of {@code --rule} and {@code --only}.
 *
 * @param severities of the rules that were switched
 * @param only the rules that run; empty for all
 */
record RuleOptions(Map<RuleId, Severity> severities, Set<RuleId> only) {

    private static final List<String> SEVERITIES = List.of("off", "info", "warning", "error");

    /**
     * Reads the values of the options.
     *
     * @param rules each {@code id} or {@code id=severity}
     * @param only ids
     * @throws ConfigException if there is no such rule or severity
     */
    static RuleOptions parse(List<String> rules, List<String> only) {
        if (rules.isEmpty() && only.isEmpty()) {
            return new RuleOptions(Map.of(), Set.of());
        }
        Rules known = Rules.load();
        var severities = new HashMap<RuleId, Severity>();
        for (String rule : rules) {
            String[] parts = rule.split("=", 2);
            Rules.Entry entry = entry(parts[0], known);
            severities.put(entry.id(), parts.length == 1 ? on(entry) : severity(parts[1]));
        }
        var ids = new HashSet<RuleId>();
        only.forEach(id -> ids.add(entry(id, known).id()));
        return new RuleOptions(severities, ids);
    }

    /** The severity of a rule that was switched on without naming one. */
    private static Severity on(Rules.Entry rule) {
        return rule.severity() == Severity.OFF ? Severity.WARNING : rule.severity();
    }

    private static Severity severity(String name) {
        if (!SEVERITIES.contains(name)) {
            throw new ConfigException(
                    "unknown severity '%s'%s; known are %s"
                            .formatted(
                                    name,
                                    DidYouMean.phrase(name, SEVERITIES),
                                    String.join(", ", SEVERITIES)));
        }
        return Severity.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Rules.Entry entry(String id, Rules known) {
        var ids = known.entries().stream().map(entry -> entry.id().value()).toList();
        return known.find(id).orElseThrow(() -> new ConfigException(RuleIds.unknown(id, ids)));
    }
}
