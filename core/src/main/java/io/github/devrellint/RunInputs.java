package io.github.devrellint;

import io.github.devrellint.cache.FolderState;
import io.github.devrellint.config.ConfigLoader;
import io.github.devrellint.config.LinkSettings;
import io.github.devrellint.config.Surroundings;
import io.github.devrellint.config.UserConfig;
import io.github.devrellint.git.IgnoredFiles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All files that a run may read: the inputs of its report besides the command line. */
final class RunInputs {

    /** Files that are looked for in every folder above a document. */
    private static final List<String> FOUND_ABOVE =
            Stream.concat(Stream.of(".git"), ConfigLoader.FILE_NAMES.stream()).toList();

    /** Build files of a project that documents may belong to; its libraries lie elsewhere. */
    private static final List<String> BUILD_FILES =
            List.of(
                    "pom.xml",
                    "build.gradle",
                    "build.gradle.kts",
                    "settings.gradle",
                    "settings.gradle.kts");

    /** Where a configuration names what may lie outside of its folder. */
    private static final Pattern OUTSIDE = Pattern.compile("\\.\\./|[\\s\\[\"',:~]/");

    private static final List<Path> MANAGED =
            List.of(Path.of("/usr/bin"), Path.of("/usr/sbin"), Path.of("/bin"), Path.of("/sbin"));

    /** Looking at more files may take longer than checking one. */
    private static final int MOST_FOR_FILES = 5_000;

    private final Path program;

    /**
     * @param program the jar of the linter
     */
    RunInputs(Path program) {
        this.program = program;
    }

    /** The state of all these files; empty if it can't be determined. */
    Optional<FolderState> of(LintRequest request) {
        return of(request, FolderState.MOST);
    }

    /** The same for files that are checked one by one, but empty if it would take too long. */
    Optional<FolderState> ofFiles(LintRequest request) {
        return of(request, MOST_FOR_FILES);
    }

    private Optional<FolderState> of(LintRequest request, int most) {
        if (!Files.isRegularFile(program)
                || !request.contents().isEmpty()
                || !request.services().isEmpty()) {
            return Optional.empty();
        }
        try {
            return reach(request)
                    .flatMap(
                            reach ->
                                    FolderState.of(
                                            reach.folders,
                                            reach.single,
                                            FileFinder::isMarkdown,
                                            most));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** What a run may read: everything in some folders, and single files and folders. */
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
            Optional<Path> config =
                    request.config()
                            .map(file -> request.directory().resolve(file).normalize())
                            .or(() -> ConfigLoader.find(start));
            if (config.isPresent() && OUTSIDE.matcher(Files.readString(config.get())).find()) {
                return Optional.empty();
            }
            Path base = config.map(Path::getParent).orElse(request.directory());
            config.ifPresent(file -> reach.folders.add(base));
            Path folder = Files.isDirectory(start) ? start : start.getParent();
            Path top = Surroundings.of(folder, folder, base);
            reach.folders.add(top);
            reach.single.add(base.resolve(LinkSettings.DEFAULTS.ledger()));
            reach.single.addAll(IgnoredFiles.inputs(top));
            for (Path above = top.getParent(); above != null; above = above.getParent()) {
                if (BUILD_FILES.stream().map(above::resolve).anyMatch(Files::exists)) {
                    return Optional.empty();
                }
                FOUND_ABOVE.stream().map(above::resolve).forEach(reach.single::add);
            }
        }
        return Optional.of(reach);
    }

    /**
     * Adds the folders of the {@code PATH}. Package managers replace a file, which changes its
     * folder; in other folders a file may be written over, so each counts.
     */
    private static void addPrograms(Set<Path> single) throws IOException {
        for (String name :
                Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator)) {
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
}
