package io.github.devrellint.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of the system's temporary directory that is gone at the end; see {@link Cleanup}. */
public final class TemporaryFolder implements AutoCloseable {

    private static final int MOST_TRIES = 100;

    private final Path path;
    private final Cleanup cleanup;

    /**
     * Makes a folder that only the user can read.
     *
     * @throws IOException if it can't be made
     */
    public TemporaryFolder() throws IOException {
        Made made = CriticalSection.run(TemporaryFolder::make);
        path = made.path;
        cleanup = made.cleanup;
    }

    private record Made(Path path, Cleanup cleanup) {}

    private static Made make() throws IOException {
        Path path = Files.createTempDirectory("devrel-lint").toRealPath();
        return new Made(path, Cleanup.of(() -> delete(path)));
    }

    /** Where it is, without symbolic links. */
    public Path path() {
        return path;
    }

    /** Threads that write into it when the program is being ended go on meanwhile. */
    private static void delete(Path path) {
        for (int tries = 0; tries < MOST_TRIES && Files.exists(path); tries++) {
            deleteOnce(path);
        }
    }

    private static void deleteOnce(Path path) {
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
