package io.github.devrellint.base;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the file of a program by itself: Windows would look into the working directory first, where
 * a repository may have a program of its own with that name.
 */
public final class ProgramFile {

    private static final List<String> ENDINGS =
            File.separatorChar == '\\' ? List.of(".exe", "") : List.of("");

    private ProgramFile() {}

    /** Whether a command names its program by a path, which no search is made for. */
    public static boolean isPath(String command) {
        return command.indexOf('/') >= 0 || command.indexOf('\\') >= 0;
    }

    /**
     * Returns the program of a command of a configuration.
     *
     * @param base that a path is relative to; a name is looked for on the {@code PATH}
     */
    public static Optional<Path> of(String command, Path base) {
        try {
            return isPath(command)
                    ? Optional.of(base.resolve(command).normalize()).filter(ProgramFile::isProgram)
                    : onPath(command);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    /** Returns the first one on the {@code PATH}. */
    public static Optional<Path> onPath(String name) {
        return in(System.getenv().getOrDefault("PATH", ""), name);
    }

    /**
     * Returns the first one in some folders.
     *
     * @param folders joined as in {@code PATH}; one that is not absolute would be another one in
     *     each working directory, and is left out
     * @param name without a path, which would lead out of the folders
     */
    public static Optional<Path> in(String folders, String name) {
        if (isPath(name)) {
            return Optional.empty();
        }
        for (String folder : folders.split(File.pathSeparator)) {
            for (String ending : ENDINGS) {
                Path file = file(folder, name + ending);
                if (file != null && isProgram(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /** Null where the folder is no absolute path. */
    private static Path file(String folder, String name) {
        try {
            Path path = Path.of(folder);
            return path.isAbsolute() ? path.resolve(name) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
