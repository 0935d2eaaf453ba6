package io.github.devrellint.samples.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program to run.
 *
 * @param command with absolute path or name of the tool first
 * @param folder working directory; the program may read it
 * @param readable other files and folders that it may read
 * @param environment variables that it needs besides {@code PATH}, {@code HOME} and {@code LANG}
 * @param limits what it may use
 */
public record Job(
        List<String> command,
        Path folder,
        List<Path> readable,
        Map<String, String> environment,
        Limits limits) {

    /**
     * What a program may use.
     *
     * @param time from start to end
     * @param memory bytes of all its processes together
     */
    public record Limits(Duration time, long memory) {

        /** UTF-16 code units of output, standard output and standard error together. */
        static final int OUTPUT = 1 << 20;

        /** Processes, and threads where the system counts them. */
        static final int PROCESSES = 256;
    }
}
