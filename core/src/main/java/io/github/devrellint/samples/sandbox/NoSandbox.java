package io.github.devrellint.samples.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Runs a job as the user that lints, for authors who trust their samples: with a cleared
 * environment and a home directory that is the job's own, and without any other restriction.
 */
public final class NoSandbox implements Sandbox {

    /** Variable by which the processes of one job are known, whoever their parent is. */
    static final String MARK = "DEVREL_LINT_SAMPLE";

    @Override
    public List<String> command(Job job) {
        List<String> command = new ArrayList<>(List.of(job.tool().file().toString()));
        command.addAll(job.arguments());
        return command;
    }

    @Override
    public Map<String, String> environment(Job job) {
        Map<String, String> variables = new HashMap<>(job.environment());
        Path home = job.folder().resolve("home");
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        variables.put("HOME", home.toString());
        variables.put("TMPDIR", home.toString());
        variables.put(MARK, UUID.randomUUID().toString());
        variables.put("LANG", "C.UTF-8");
        variables.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        return variables;
    }

    /** Empty at first, as in a sandbox: the files of the job itself are none of the sample's. */
    @Override
    public Path directory(Job job) throws IOException {
        return Files.createDirectories(job.folder().resolve("work"));
    }

    @Override
    public String name(Job.Tool tool) {
        return "trust 2";
    }
}
