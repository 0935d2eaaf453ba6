package io.github.devrellint.maven;

import io.github.devrellint.base.Severity;
import io.github.devrellint.config.SampleSettings;
import java.io.File;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The parameters of a goal that lints, set over the configuration file.
 *
 * @param configFile named configuration, which then is the only one
 * @param includes globs relative to the directory of the project; empty for the configuration's
 * @param excludes globs relative to the directory of the project, beside the configuration's
 * @param files the only files to check, relative to the directory Maven was started in; empty for
 *     all
 * @param samples how far code samples are verified, if that was said
 * @param online whether links to other hosts are asked for, whatever the configuration says
 * @param encoding of documents without a byte order mark
 * @param jobs number of threads
 */
record LintParameters(
        Optional<File> configFile,
        List<String> includes,
        List<String> excludes,
        List<String> files,
        Optional<SampleSettings.Run> samples,
        boolean online,
        Charset encoding,
        int jobs) {

    private static final Map<String, Severity> SEVERITIES =
            Map.of(
                    "error", Severity.ERROR,
                    "warning", Severity.WARNING,
                    "info", Severity.INFO,
                    "never", Severity.OFF);
    private static final Map<String, SampleSettings.Run> RUNS =
            Map.of(
                    "off", SampleSettings.Run.OFF,
                    "compile", SampleSettings.Run.COMPILE,
                    "sandbox", SampleSettings.Run.SANDBOX,
                    "trust", SampleSettings.Run.TRUST);

    /**
     * Reads the value of a parameter that names a severity.
     *
     * @throws MojoExecutionException if it names none
     */
    static Optional<Severity> severity(String parameter, String value)
            throws MojoExecutionException {
        return choice(parameter, value, SEVERITIES);
    }

    /**
     * Reads the value of the parameter {@code samples}.
     *
     * @throws MojoExecutionException if it is none of its values
     */
    static Optional<SampleSettings.Run> samples(String value) throws MojoExecutionException {
        return choice("samples", value, RUNS);
    }

    /**
     * Reads the value of the parameter {@code encoding}.
     *
     * @throws MojoExecutionException if there is no such encoding
     */
    static Charset encoding(String name) throws MojoExecutionException {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(
                    "parameter 'encoding' (-Ddevrel-lint.encoding): no such encoding '%s'"
                            .formatted(name),
                    e);
        }
    }

    /** Returns the number of processors that each thread of the build may use. */
    static int share(MavenSession session) {
        int threads = Math.max(1, session.getRequest().getDegreeOfConcurrency());
        return Math.max(1, Runtime.getRuntime().availableProcessors() / threads);
    }

    private static <T> Optional<T> choice(String parameter, String value, Map<String, T> choices)
            throws MojoExecutionException {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        T chosen = choices.get(value.strip().toLowerCase(Locale.ROOT));
        if (chosen == null) {
            throw new MojoExecutionException(
                    "parameter '%s' (-Ddevrel-lint.%s): unknown value '%s'; use one of %s"
                            .formatted(
                                    parameter,
                                    parameter,
                                    value,
                                    String.join(", ", new TreeMap<>(choices).keySet())));
        }
        return Optional.of(chosen);
    }
}
