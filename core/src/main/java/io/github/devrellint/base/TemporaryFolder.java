package io.github.devrellint.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of the system's temporary directory that is gone at the end; see {@link Cleanup}. */
public final class TemporaryFolder implements AutoCloseable {

    private final Path path;
    private final Cleanup cleanup;

    /**
     * Makes a folder that only the user can read.
     *
     * @throws IOException if it can't be made
     */
    public TemporaryFolder() throws IOException {
        path = Files.createTempDirectory("devrel-lint").toRealPath();
        cleanup = Cleanup.of(this::delete);
    }

    /** Where it is, without symbolic links. */
    public Path path() {
        return path;
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // the system clears its temporary directory
        }
    }

    @Override
    public void close() {
        cleanup.close();
    }
}
