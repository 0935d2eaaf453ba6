package io.github.devrellint.report;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The formats there are. */
public final class Reporters {

    private Reporters() {}

    /** The names of the formats, sorted. */
    public static List<String> formats() {
        return load().stream().map(reporter -> reporter.get().format()).sorted().toList();
    }

    /** Returns the reporter of a format. */
    public static Optional<Reporter> of(String format) {
        return load().stream()
                .map(ServiceLoader.Provider::get)
                .filter(reporter -> reporter.format().equals(format))
                .findFirst();
    }

    private static ServiceLoader<Reporter> load() {
        return ServiceLoader.load(Reporter.class, Reporters.class.getClassLoader());
    }
}
