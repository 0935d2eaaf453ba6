package io.github.devrellint.samples.sandbox;

import io.github.devrellint.base.ProgramFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Isolates the machine from samples. */
public sealed interface Sandbox permits Bubblewrap, Container, NoSandbox {

    /**
     * The command that runs a job, with everything around it.
     *
     * @throws IOException if the job can't run in this sandbox; the message says why
     */
    List<String> command(Job job) throws IOException;

    /** The environment of that command. */
    Map<String, String> environment(Job job);

    /**
     * The working directory of that command.
     *
     * @throws IOException if it can't be made
     */
    default Path directory(Job job) throws IOException {
        return job.folder();
    }

    /** Part of the name under which the outcomes of a tool are remembered. */
    String name(Job.Tool tool);

    /** Whether tools are those of this machine, and not of an image. */
    default boolean usesToolsOfThisMachine() {
        return true;
    }

    /** Whether a job runs as another user, who can't write files of the user who lints. */
    default boolean runsAsNobody() {
        return false;
    }

    /** What the sandbox itself may take to start and to end, on top of the limit of a job. */
    default Duration startUp() {
        return Duration.ZERO;
    }

    /** Ends a job whose command does not end what it started. */
    default void stop(Job job) {}

    /**
     * Says how a job ended, if that is not how its command did.
     *
     * @throws IOException if it was not the job that failed, but the sandbox
     */
    default Outcome ended(Outcome outcome) throws IOException {
        return outcome;
    }

    /** Returns the file of a tool, that of the system before others on the {@code PATH}. */
    static Optional<Path> tool(String name) {
        return ProgramFile.in("/usr/bin:/bin:/usr/local/bin", name)
                .or(() -> ProgramFile.onPath(name));
    }

    /** Returns the file that the user's shell would run: the first on the {@code PATH}. */
    static Optional<Path> onPath(String name) {
        return ProgramFile.onPath(name);
    }
}
