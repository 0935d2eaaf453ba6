package io.github.devrellint.samples.run;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between a sample and the machine. */
public sealed interface Sandbox permits Bubblewrap, Unconfined {

    /** The command that runs a job, with everything around it. */
    List<String> command(Job job);

    /** The environment of that command. */
    Map<String, String> environment(Job job);

    /** Part of the name under which outcomes are remembered. */
    String name();

    /** Returns the file of a tool, that of the system before others on the {@code PATH}. */
    static Optional<Path> tool(String name) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(("/usr/bin:/bin:/usr/local/bin:" + path).split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
