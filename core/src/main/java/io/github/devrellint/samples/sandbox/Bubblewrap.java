package io.github.devrellint.samples.sandbox;

import io.github.devrellint.samples.sandbox.Outcome.End;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs a job under bubblewrap: no network, no other process to be seen, the system's programs and
 * what the job names read-only, a temporary directory of its own in memory, in which it also works,
 * no environment. Nothing else of the file system is there, home directories least of all.
 *
 * <p>Root can see through user namespaces and is not bound by limits on processes, so that a job of
 * root's runs as nobody, by setpriv of util-linux. So do those of all other jobs, and the kernel
 * counts processes by user; in a user namespace of its own, by unshare of util-linux, each job is
 * counted by itself.
 */
public final class Bubblewrap implements Sandbox {

    /** Written to standard error by the last step before the program; what it writes follows. */
    static final String MARK = "@@ devrel-lint: in the sandbox @@\n";

    /** Exit codes of the shell, which writes the mark, for what it can't start: 126 and 127. */
    private static final int CANNOT_START = 126;

    private final BubblewrapCommand command;

    private Bubblewrap(BubblewrapCommand command) {
        this.command = command;
    }

    /**
     * Why there is none, or the one that works here.
     *
     * @param installed whether it is there, working or not
     */
    public record Search(Optional<Bubblewrap> found, boolean installed, String why) {}

    /** How long the trial may take. */
    private static final Duration TRIAL = Duration.ofSeconds(10);

    /** Looks for bubblewrap and tries it. */
    public static Search find() {
        return find(Sandbox.tool("bwrap"), TRIAL);
    }

    static Search find(Optional<Path> bwrap, Duration limit) {
        if (bwrap.isEmpty()) {
            return new Search(Optional.empty(), false, "bubblewrap is not installed");
        }
        Optional<Path> setpriv = isRoot() ? Sandbox.tool("setpriv") : Optional.empty();
        Optional<Path> unshare = isRoot() ? Sandbox.tool("unshare") : Optional.empty();
        List<BubblewrapCommand> commands =
                Stream.of(unshare, Optional.<Path>empty())
                        .distinct()
                        .flatMap(
                                own ->
                                        Stream.of(true, false)
                                                .map(
                                                        sized ->
                                                                new BubblewrapCommand(
                                                                        bwrap.get(),
                                                                        setpriv,
                                                                        own,
                                                                        Sandbox.tool("prlimit"),
                                                                        sized)))
                        .toList();
        String why = "";
        long start = System.nanoTime();
        for (BubblewrapCommand command : commands) {
            Bubblewrap candidate = new Bubblewrap(command);
            try {
                candidate.probe(limit);
                return new Search(Optional.of(candidate), true, "");
            } catch (IOException e) {
                why = e.getMessage();
            }
            if (System.nanoTime() - start > limit.toNanos()) {
                break; // it hangs, in whatever way it is called
            }
        }
        return new Search(Optional.empty(), true, why);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /**
     * Runs a program that does nothing.
     *
     * @throws IOException if that fails; the message says why
     */
    private void probe(Duration limit) throws IOException {
        try (Workspace workspace = Workspace.of(Map.of())) {
            Job.Tool tool = new Job.Tool("", "true", Path.of("/bin/true"), List.of());
            Job.Limits limits = new Job.Limits(limit, 1L << 30);
            Outcome outcome =
                    ProcessRunner.run(
                            new Job(
                                    tool,
                                    List.of(),
                                    workspace.folder(),
                                    List.of(),
                                    List.of(),
                                    Map.of(),
                                    limits),
                            this);
            if (!outcome.success()) {
                throw new SandboxException("bubblewrap", reason(outcome));
            }
        }
    }

    @Override
    public List<String> command(Job job) {
        return command.of(job);
    }

    @Override
    public Map<String, String> environment(Job job) {
        return Map.of("PATH", "/usr/bin:/bin");
    }

    /**
     * Without the mark it was not the program that wrote and ended, or takes too long, but what
     * makes the sandbox; nor was it if the shell behind the mark says that it can't start it.
     */
    @Override
    public Outcome ended(Outcome outcome) throws SandboxException {
        int mark = outcome.err().indexOf(MARK);
        if (mark < 0) {
            throw new SandboxException("bubblewrap", reason(outcome));
        }
        String err = outcome.err().substring(mark + MARK.length());
        if (outcome.exit() >= CANNOT_START && err.startsWith(MARK)) {
            String why = err.substring(MARK.length()).lines().findFirst().orElse("");
            throw new SandboxException("bubblewrap", why.replaceFirst("^[: 0-9]*+", ""));
        }
        return new Outcome(outcome.end(), outcome.exit(), outcome.out(), err);
    }

    private static String reason(Outcome outcome) {
        if (outcome.end() != End.EXITED) {
            return "it does not start what it is to run";
        }
        return outcome.err()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("exit code " + outcome.exit());
    }

    @Override
    public String name(Job.Tool tool) {
        return "bubblewrap 7";
    }

    @Override
    public boolean runsAsNobody() {
        return command.runsAsNobody();
    }

    /** Whether each job has a user namespace of its own. */
    boolean hasUserNamespace() {
        return command.hasUserNamespace();
    }
}
