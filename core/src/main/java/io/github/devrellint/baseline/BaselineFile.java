package io.github.devrellint.baseline;

import io.github.devrellint.base.GitRepository;
import io.github.devrellint.base.ReadBoundary;
import io.github.devrellint.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A baseline on the disk; see {@link BaselineFormat}.
 *
 * @param path absolute and normalized
 */
public record BaselineFile(Path path) {

    /** Where it is, relative to the folder that it is for. */
    public static final String NAME = ".devrel-lint/baseline.json";

    /**
     * The file of a folder, which need not exist.
     *
     * @throws ConfigException if it leads outside of the repository around the folder
     */
    public static BaselineFile in(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (new ReadBoundary(GitRepository.around(folder).orElse(folder)).encloses(file)) {
                return new BaselineFile(file);
            }
        } catch (IOException e) {
            // a link that can't be followed
        }
        throw new ConfigException("leads outside of the repository: " + file);
    }

    /**
     * Finds the file of a folder or of the nearest one above that has one.
     *
     * @throws ConfigException see {@link #in}
     */
    public static Optional<BaselineFile> find(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(NAME))) {
                return Optional.of(in(at));
            }
        }
        return Optional.empty();
    }

    /** The folder that the paths in it are relative to. */
    Path folder() {
        Path parent = path.getParent();
        return path.endsWith(NAME) ? parent.getParent() : parent;
    }

    /** The baseline; an empty one if there is no file. */
    public Baseline readOrEmpty() {
        return Files.exists(path) ? read() : new Baseline(folder(), List.of());
    }

    /**
     * Reads the file.
     *
     * @throws ConfigException if it can't be read; with line and column, if it is no baseline
     */
    public Baseline read() {
        return new Baseline(folder(), List.copyOf(new BaselineFormat().read(path)));
    }

    /**
     * Writes the file, wholly or not at all.
     *
     * @throws IOException if it can't be written
     */
    public void write(Baseline baseline) throws IOException {
        new BaselineFormat().write(path, baseline.entries());
    }
}
