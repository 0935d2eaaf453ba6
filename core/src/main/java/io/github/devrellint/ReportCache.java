package io.github.devrellint;

import io.github.devrellint.ReportFormat.Kept;
import io.github.devrellint.base.GitRepository;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.cache.FolderState;
import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.config.ConfigLoader;
import io.github.devrellint.config.UserConfig;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Spares a run whose files are those of the last one by the same command line. A report is valid as
 * long as no file of the repository or folder around the documents, of a folder above that could
 * configure them, of the linter, or of a folder on the {@code PATH} has changed in any way; what
 * could depend on more than that is never kept. Looking takes milliseconds, so it pays for folders,
 * and single files are checked each time.
 */
public final class ReportCache {

    private static final ReportFormat FORMAT = new ReportFormat();

    /** Found upwards from a document, however far it is. */
    private static final List<String> FOUND_ABOVE =
            Stream.concat(Stream.of(".git"), ConfigLoader.FILE_NAMES.stream()).toList();

    /** A project that documents may belong to; its libraries lie elsewhere. */
    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle");

    /** Compiled against libraries that lie elsewhere. */
    private static final Set<String> ON_A_CLASS_PATH =
            Set.of("java", "jshell", "kotlin", "kt", "kts", "groovy", "scala");

    /** A date that is in the future today is not so for ever. */
    private static final RuleId ASKS_THE_CLOCK = RuleId.of("front-matter-date");

    /** Where a configuration names what may lie outside of its folder. */
    private static final Pattern OUTSIDE = Pattern.compile("\\.\\./|[\\s\\[\"',:~]/");

    private static final List<Path> MANAGED =
            List.of(Path.of("/usr/bin"), Path.of("/usr/sbin"), Path.of("/bin"), Path.of("/sbin"));

    private final ResultCache cache;
    private final Path program;
    private final String key;

    /**
     * @param cache where reports are kept
     * @param directory the working directory
     * @param command everything on the command line, which tells one report from another
     */
    public ReportCache(ResultCache cache, Path directory, List<String> command) {
        this(cache, directory, command, ownJar());
    }

    /**
     * @param program the jar of the linter: none is asked for what another one found out, and
     *     classes in a folder may change without the folder
     */
    ReportCache(ResultCache cache, Path directory, List<String> command, Path program) {
        this.cache = cache;
        this.program = program;
        List<String> parts = new ArrayList<>(command);
        parts.add(directory.toString());
        parts.add(System.getProperty("java.home"));
        parts.add(System.getProperty("user.home"));
        for (String name : List.of("PATH", "LANG", "LC_ALL", "TZ")) {
            parts.add(environment(name));
        }
        this.key = ResultCache.key(parts);
    }

    /**
     * Returns the report of a request.
     *
     * @param run finds out what is not known
     */
    public Report report(LintRequest request, Supplier<Report> run) {
        Instant begin = Instant.now();
        Optional<FolderState> before = inputs(request);
        if (before.isEmpty()) {
            return run.get();
        }
        Optional<Report> known =
                cache.get(FORMAT, key)
                        .filter(kept -> kept.inputs().equals(before.get().key()))
                        .map(Kept::report);
        if (known.isPresent()) {
            return known.get().took(Duration.between(begin, Instant.now()));
        }
        Report report = run.get();
        if (isKept(report) && before.get().isSettledAt(begin) && before.equals(inputs(request))) {
            cache.put(FORMAT, key, new Kept(before.get().key(), report));
        }
        return report;
    }

    private static boolean isKept(Report report) {
        return report.repeatable()
                && report.failures().isEmpty()
                && report.findings().stream()
                        .noneMatch(finding -> finding.rule().equals(ASKS_THE_CLOCK))
                && report.samples().stream()
                        .map(located -> located.sample().language().toLowerCase(Locale.ROOT))
                        .noneMatch(ON_A_CLASS_PATH::contains);
    }

    /** All that a report depends on but for the command line; empty if that can't be told. */
    private Optional<FolderState> inputs(LintRequest request) {
        if (!Files.isRegularFile(program)
                || !request.contents().isEmpty()
                || !request.services().isEmpty()) {
            return Optional.empty();
        }
        try {
            return reach(request).flatMap(reach -> FolderState.of(reach.folders, reach.single));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** What a run may look at: all that is in some folders, and some files and folders besides. */
    private record Reach(Set<Path> folders, Set<Path> single) {}

    private Optional<Reach> reach(LintRequest request) throws IOException {
        Reach reach = new Reach(new TreeSet<>(), new TreeSet<>());
        reach.single.add(program);
        reach.single.add(Path.of(System.getProperty("java.home"), "release"));
        reach.single.add(request.directory().resolve(".devrel-lint/words.txt"));
        reach.single.add(UserConfig.place());
        addPrograms(reach.single);
        for (Path path : request.paths()) {
            Path start = request.directory().resolve(path).toAbsolutePath().normalize();
            if (!Files.isDirectory(start)) {
                return Optional.empty();
            }
            Optional<Path> config =
                    request.config()
                            .map(file -> request.directory().resolve(file).normalize())
                            .or(() -> ConfigLoader.find(start));
            if (config.isPresent() && OUTSIDE.matcher(Files.readString(config.get())).find()) {
                return Optional.empty();
            }
            Path base = config.map(Path::getParent).orElse(request.directory());
            config.ifPresent(file -> reach.folders.add(base));
            Path top = GitRepository.around(start).orElse(outermost(start, base));
            reach.folders.add(top);
            for (Path above = top.getParent(); above != null; above = above.getParent()) {
                if (BUILD_FILES.stream().map(above::resolve).anyMatch(Files::exists)) {
                    return Optional.empty();
                }
                FOUND_ABOVE.stream().map(above::resolve).forEach(reach.single::add);
            }
        }
        return Optional.of(reach);
    }

    private static Path outermost(Path start, Path base) {
        return Stream.of(start, base)
                .filter(start::startsWith)
                .min(Comparator.comparingInt(Path::getNameCount))
                .orElse(start);
    }

    /**
     * Adds the folders of the {@code PATH}. Package managers replace a file, which changes its
     * folder; in other folders a file may be written over, so each counts.
     */
    private static void addPrograms(Set<Path> single) throws IOException {
        for (String name : environment("PATH").split(File.pathSeparator)) {
            Path folder = Path.of(name).toAbsolutePath().normalize();
            single.add(folder);
            boolean managed = MANAGED.stream().anyMatch(folder::startsWith);
            if (!managed && Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.forEach(
                            file -> {
                                single.add(file);
                                single.add(real(file));
                            });
                }
            }
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    private static String environment(String name) {
        return Objects.requireNonNullElse(System.getenv(name), "");
    }

    private static Path ownJar() {
        try {
            return Path.of(
                    Linter.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
