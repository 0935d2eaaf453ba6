package io.github.devrellint.config;

import io.github.devrellint.base.ByteSize;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How code samples are verified.
 *
 * @param run how far they are verified
 * @param sandbox what samples are executed in
 * @param images container images by language; they replace the built-in ones
 * @param timeout the longest time that one sample may run
 * @param memory how much one sample may use, for example {@code 512m}
 * @param java settings for Java
 * @param languages commands by the name of the language; they replace the built-in ones
 * @param cache whether results of earlier runs may be reused
 */
public record SampleSettings(
        Run run,
        Sandbox sandbox,
        Map<String, String> images,
        Duration timeout,
        String memory,
        Java java,
        Map<String, Language> languages,
        boolean cache) {

    public SampleSettings {
        ByteSize.of(memory);
    }

    public static final SampleSettings DEFAULTS =
            new SampleSettings(
                    Run.SANDBOX,
                    Sandbox.BUBBLEWRAP,
                    Map.of(),
                    Duration.ofSeconds(10),
                    "512m",
                    new Java(Optional.empty(), false, List.of(), List.of()),
                    Map.of(),
                    true);

    /** The same with another extent of verification. */
    public SampleSettings withRun(Run how) {
        return new SampleSettings(how, sandbox, images, timeout, memory, java, languages, cache);
    }

    /** The same with other settings for Java. */
    public SampleSettings withJava(Java settings) {
        return new SampleSettings(
                run, sandbox, images, timeout, memory, settings, languages, cache);
    }

    /** The same without reuse of earlier results. */
    public SampleSettings withoutCache() {
        return new SampleSettings(run, sandbox, images, timeout, memory, java, languages, false);
    }

    /** How far samples are verified. */
    public enum Run {
        /** Samples are not looked at. */
        OFF,
        /** Compiled, never executed. */
        COMPILE,
        /** Executed where a sandbox is there. */
        SANDBOX,
        /** Executed without a sandbox. */
        TRUST;

        /** As in the configuration. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What samples are executed in. */
    public enum Sandbox {
        BUBBLEWRAP,
        PODMAN,
        DOCKER
    }

    /**
     * Settings for Java.
     *
     * @param release language level; that of the running JDK if empty
     * @param strict whether a fragment that misses symbols is an error
     * @param dependencies coordinates {@code group:artifact:version} that every sample may use
     * @param classpath jars and class folders that every sample may use
     */
    public record Java(
            Optional<Integer> release,
            boolean strict,
            List<String> dependencies,
            List<String> classpath) {}

    /**
     * How a language is checked and run. In a command, {@code {file}} stands for the file of the
     * sample.
     *
     * @param extension of that file, without dot
     * @param check command that only checks the syntax; empty if there is none
     * @param run command that runs it; empty if it can't be run
     */
    public record Language(String extension, List<String> check, List<String> run) {}
}
