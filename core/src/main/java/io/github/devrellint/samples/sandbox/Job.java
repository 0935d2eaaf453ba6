package io.github.devrellint.samples.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program to run.
 *
 * @param tool the program
 * @param arguments of the program
 * @param folder with its files, no two jobs the same at a time; the program may read it, and works
 *     in another one that is its own and empty at first
 * @param readable other files and folders that it may read
 * @param writable folders that it may write, besides a temporary one that is empty at first
 * @param environment variables that it needs besides {@code PATH}, {@code HOME} and {@code LANG}
 * @param limits what it may use
 */
public record Job(
        Tool tool,
        List<String> arguments,
        Path folder,
        List<Path> readable,
        List<Path> writable,
        Map<String, String> environment,
        Limits limits) {

    /** The same with other limits. */
    public Job within(Limits others) {
        return new Job(tool, arguments, folder, readable, writable, environment, others);
    }

    /**
     * A program that is installed, here or in the image of a container.
     *
     * @param language canonical name of the language of the samples that it is for
     * @param name by which a container finds it: on its {@code PATH}, or an absolute path in one of
     *     the job's folders
     * @param file its absolute path on this machine; relative if a container is to find it
     * @param home folders of this machine that it needs to see
     */
    public record Tool(String language, String name, Path file, List<Path> home) {

        /**
         * Returns the Java that this program runs on.
         *
         * @throws IOException if its folder can't be read
         */
        public static Tool java(String language) throws IOException {
            Path home = Path.of(System.getProperty("java.home")).toRealPath();
            return new Tool(language, "java", home.resolve("bin").resolve("java"), List.of(home));
        }
    }

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

        /** Bytes of a file that it writes. */
        static final long FILE = 256L << 20;
    }
}
