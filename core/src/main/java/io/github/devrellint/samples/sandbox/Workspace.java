package io.github.devrellint.samples.sandbox;

import io.github.devrellint.base.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A folder for one job, gone when closed. */
public final class Workspace implements AutoCloseable {

    private final TemporaryFolder folder;

    private Workspace(TemporaryFolder folder) {
        this.folder = folder;
    }

    /**
     * Makes a folder with these files, which everybody may read, nobody among them.
     *
     * @throws IOException if it can't be written
     */
    public static Workspace of(Map<String, String> files) throws IOException {
        Workspace workspace = new Workspace(new TemporaryFolder());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(workspace.folder().resolve(file.getKey()), file.getValue());
        }
        workspace.share();
        return workspace;
    }

    /**
     * Lets everybody read what is there, whatever the user's umask says.
     *
     * @throws IOException if it can't be listed
     */
    public void share() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                file.toFile().setReadable(true, false);
                if (Files.isDirectory(file)) {
                    file.toFile().setExecutable(true, false);
                }
            }
        }
    }

    public Path folder() {
        return folder.path();
    }

    @Override
    public void close() {
        folder.close();
    }
}
