package io.github.devrellint.samples.sandbox;

import io.github.devrellint.base.ProgramLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Changes whenever a file changes: path, size and time of the last change. */
public final class FileFingerprint {

    private FileFingerprint() {}

    /** Returns the fingerprint of a file; links are followed. */
    public static String of(Path file) {
        try {
            Path real = file.toRealPath();
            return file
                    + " "
                    + real
                    + " "
                    + Files.size(real)
                    + " "
                    + Files.getLastModifiedTime(real);
        } catch (IOException e) {
            return file + " missing";
        }
    }

    /**
     * Returns the fingerprint of the jar that this program runs from; empty where it runs from a
     * folder of classes, as in its own build: those may change without the folder.
     */
    public static Optional<String> ofThisProgram() {
        return ProgramLocation.location().filter(Files::isRegularFile).map(FileFingerprint::of);
    }
}
