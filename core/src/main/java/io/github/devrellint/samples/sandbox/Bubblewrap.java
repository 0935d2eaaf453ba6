package io.github.devrellint.samples.sandbox;

import io.github.devrellint.samples.sandbox.Outcome.End;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs a job under bubblewrap: no network, no other process to be seen, the system's programs and
 * what the job names read-only, a temporary directory of its own in memory, in which it also works,
 * no environment. Nothing else of the file system is there, home directories least of all.
 *
 * <p>Root can see through user namespaces and is not bound by limits on processes, so that a job of
 * root's runs as nobody, by setpriv of util-linux.
 */
public final class Bubblewrap implements Sandbox {

    private static final List<String> SYSTEM =
            List.of(
                    "/usr",
                    "/bin",
                    "/sbin",
                    "/lib",
                    "/lib32",
                    "/lib64",
                    "/etc/alternatives",
                    "/etc/ld.so.cache",
                    "/etc/localtime");

    /** What programs of the system need of {@code /etc}, by the name of the folder there. */
    private static final Pattern SETTINGS = Pattern.compile("java-.*|groovy|php");

    /** Where a job works: empty and its own, so that it may make files as a reader's would. */
    private static final String WORK = "/tmp/work";

    private static final String NOBODY = "65534";
    private static final String READ_ONLY = "--ro-bind-try";

    /** Written to standard error by the last step before the program; what it writes follows. */
    private static final String MARK = "@@ devrel-lint: in the sandbox @@\n";

    private static final List<String> STARTED =
            List.of("/bin/sh", "-c", "printf '%s' \"$0\" >&2; exec \"$@\"", MARK);

    private final Path bwrap;
    private final Optional<Path> setpriv;
    private final Optional<Path> prlimit;
    private final boolean sized;

    private Bubblewrap(Path bwrap, Optional<Path> setpriv, Optional<Path> prlimit, boolean sized) {
        this.bwrap = bwrap;
        this.setpriv = setpriv;
        this.prlimit = prlimit;
        this.sized = sized;
    }

    /**
     * Why there is none, or the one that works here.
     *
     * @param installed whether it is there, working or not
     */
    public record Search(Optional<Bubblewrap> found, boolean installed, String why) {}

    /** Looks for bubblewrap and tries it. */
    public static Search find() {
        Optional<Path> bwrap = Sandbox.tool("bwrap");
        if (bwrap.isEmpty()) {
            return new Search(Optional.empty(), false, "bubblewrap is not installed");
        }
        Optional<Path> setpriv = isRoot() ? Sandbox.tool("setpriv") : Optional.empty();
        String why = "";
        for (boolean sized : new boolean[] {true, false}) {
            Bubblewrap candidate =
                    new Bubblewrap(bwrap.get(), setpriv, Sandbox.tool("prlimit"), sized);
            try {
                candidate.probe();
                return new Search(Optional.of(candidate), true, "");
            } catch (IOException e) {
                why = e.getMessage();
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
    private void probe() throws IOException {
        try (Workspace workspace = Workspace.of(Map.of())) {
            Job.Tool tool = new Job.Tool("", "true", Path.of("/bin/true"), List.of());
            Job.Limits limits = new Job.Limits(Duration.ofSeconds(10), 1L << 30);
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
        List<Path> readable = new ArrayList<>(job.readable());
        readable.addAll(job.tool().home());
        readable.add(job.folder());
        List<String> command = new ArrayList<>(box(readable));
        job.writable().forEach(path -> mount(path, "--bind", command));
        job.environment()
                .forEach((name, value) -> command.addAll(List.of("--setenv", name, value)));
        command.addAll(List.of("--chdir", WORK));
        command.addAll(inside(Job.Limits.PROCESSES));
        command.addAll(STARTED);
        command.add(job.tool().file().toString());
        command.addAll(job.arguments());
        return command;
    }

    private List<String> box(List<Path> readable) {
        List<String> box = new ArrayList<>();
        box.add(bwrap.toString());
        if (setpriv.isPresent()) {
            box.addAll(List.of("--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"));
            box.addAll(List.of("--cap-drop", "ALL"));
            for (String needed : List.of("SETUID", "SETGID", "SETPCAP")) {
                box.addAll(List.of("--cap-add", "CAP_" + needed));
            }
        } else {
            box.add("--unshare-all");
        }
        box.addAll(List.of("--die-with-parent", "--new-session", "--clearenv"));
        mountSystem(box);
        box.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        // shared memory: locks and queues of Python's processes need it
        for (String folder : List.of("/dev/shm", "/tmp")) {
            if (sized) {
                box.addAll(List.of("--size", String.valueOf(64 << 20)));
            }
            box.addAll(List.of("--perms", "1777", "--tmpfs", folder));
        }
        box.addAll(List.of("--perms", "0777", "--dir", "/tmp/home"));
        box.addAll(List.of("--perms", "0777", "--dir", WORK));
        readable.forEach(path -> mount(path, READ_ONLY, box));
        Map<String, String> variables =
                Map.of(
                        "PATH",
                        "/usr/bin:/bin",
                        "HOME",
                        "/tmp/home",
                        "TMPDIR",
                        "/tmp",
                        "LANG",
                        "C.UTF-8");
        variables.forEach((name, value) -> box.addAll(List.of("--setenv", name, value)));
        return box;
    }

    private static void mountSystem(List<String> box) {
        for (String name : SYSTEM) {
            Path path = Path.of(name);
            try {
                if (Files.isSymbolicLink(path) && path.getNameCount() == 1) {
                    String target = Files.readSymbolicLink(path).toString();
                    box.addAll(List.of("--symlink", target, name));
                } else if (Files.exists(path)) {
                    mount(path, READ_ONLY, box);
                }
            } catch (IOException e) {
                mount(path, READ_ONLY, box);
            }
        }
        try (Stream<Path> settings = Files.list(Path.of("/etc"))) {
            settings.filter(path -> SETTINGS.matcher(path.getFileName().toString()).matches())
                    .sorted()
                    .forEach(path -> mount(path, READ_ONLY, box));
        } catch (IOException e) {
            // they keep nothing there
        }
    }

    /** The folders above a mount are made by name: bubblewrap would close them to nobody. */
    private static void mount(Path path, String how, List<String> box) {
        if (path.startsWith("/usr") && path.getNameCount() > 1) {
            return;
        }
        for (int names = 1; names < path.getNameCount(); names++) {
            Path above = path.getRoot().resolve(path.subpath(0, names));
            if (!above.equals(Path.of("/tmp"))) {
                box.addAll(List.of("--dir", above.toString()));
            }
        }
        box.addAll(List.of(how, path.toString(), path.toString()));
    }

    private List<String> inside(int processes) {
        List<String> command = new ArrayList<>();
        if (prlimit.isPresent()) {
            command.addAll(List.of(prlimit.get().toString(), "--core=0", "--nproc=" + processes));
            command.add("--fsize=" + Job.Limits.FILE);
        }
        if (setpriv.isPresent()) {
            command.addAll(
                    List.of(
                            setpriv.get().toString(),
                            "--reuid=" + NOBODY,
                            "--regid=" + NOBODY,
                            "--clear-groups",
                            "--no-new-privs",
                            "--inh-caps=-all",
                            "--bounding-set=-all"));
        }
        return command;
    }

    @Override
    public Map<String, String> environment(Job job) {
        return Map.of("PATH", "/usr/bin:/bin");
    }

    /** Without the mark it was not the program that wrote and ended, but what makes the sandbox. */
    @Override
    public Outcome ended(Outcome outcome) throws SandboxException {
        int mark = outcome.err().indexOf(MARK);
        if (mark < 0 && outcome.end() == End.EXITED) {
            throw new SandboxException("bubblewrap", reason(outcome));
        }
        String err = mark < 0 ? "" : outcome.err().substring(mark + MARK.length());
        return new Outcome(outcome.end(), outcome.exit(), outcome.out(), err);
    }

    private static String reason(Outcome outcome) {
        return outcome.err()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("exit code " + outcome.exit());
    }

    @Override
    public String name(Job.Tool tool) {
        return "bubblewrap 5";
    }

    @Override
    public boolean runsAsNobody() {
        return setpriv.isPresent();
    }
}
