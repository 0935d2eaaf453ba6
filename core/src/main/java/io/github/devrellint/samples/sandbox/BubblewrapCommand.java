package io.github.devrellint.samples.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes the command lines of bubblewrap, with programs of util-linux inside. */
final class BubblewrapCommand {

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

    /** The shell names itself by the mark in its own messages. */
    private static final List<String> STARTED =
            List.of("/bin/sh", "-c", "printf '%s' \"$0\" >&2; exec \"$@\"", Bubblewrap.MARK);

    private final Path bwrap;
    private final Optional<Path> setpriv;
    private final Optional<Path> unshare;
    private final Optional<Path> prlimit;
    private final boolean sized;

    /**
     * @param setpriv needed where root runs the sandbox
     * @param unshare makes a user namespace where bubblewrap, run by root, makes none
     * @param prlimit limits processes and files, if it is installed
     * @param sized whether bubblewrap can limit the size of a file system in memory
     */
    BubblewrapCommand(
            Path bwrap,
            Optional<Path> setpriv,
            Optional<Path> unshare,
            Optional<Path> prlimit,
            boolean sized) {
        this.bwrap = bwrap;
        this.setpriv = setpriv;
        this.unshare = unshare;
        this.prlimit = prlimit;
        this.sized = sized;
    }

    boolean runsAsNobody() {
        return setpriv.isPresent();
    }

    boolean hasUserNamespace() {
        return setpriv.isEmpty() || unshare.isPresent();
    }

    List<String> of(Job job) {
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

    /** The limit on processes counts for the user namespace in which it is set. */
    private List<String> inside(int processes) {
        List<String> command = new ArrayList<>();
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
        if (unshare.isPresent()) {
            command.addAll(List.of(unshare.get().toString(), "--user", "--map-current-user"));
        }
        if (prlimit.isPresent()) {
            command.addAll(List.of(prlimit.get().toString(), "--core=0", "--nproc=" + processes));
            command.add("--fsize=" + Job.Limits.FILE);
        }
        return command;
    }
}
