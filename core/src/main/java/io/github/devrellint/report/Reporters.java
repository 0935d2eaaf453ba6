package io.github.devrellint.report;

import io.github.devrellint.rule.Providers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The available output formats. */
public final class Reporters {

    private Reporters() {}

    /** The reporters by the names of their formats, sorted. */
    public static Map<String, Reporter> all() {
        Map<String, Reporter> all = new TreeMap<>();
        Providers.of(Reporter.class).forEach(reporter -> all.put(reporter.format(), reporter));
        return all;
    }

    /** The names of the formats, sorted. */
    public static List<String> formats() {
        return List.copyOf(all().keySet());
    }

    /** Returns the reporter of a format. */
    public static Optional<Reporter> of(String format) {
        Reporter usual = new TextReporter(); // to read the list of all takes milliseconds
        if (usual.format().equals(format)) {
            return Optional.of(usual);
        }
        for (Reporter reporter : Providers.of(Reporter.class)) {
            if (reporter.format().equals(format)) {
                return Optional.of(reporter);
            }
        }
        return Optional.empty();
    }
}
