package io.github.devrellint.samples.sandbox;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Tells a file from what it was before: path, size and time of change. */
public final class FileFingerprint {

    private FileFingerprint() {}

    /** Returns that of a file, or of what a link leads to; a word if there is none. */
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
     * Returns that of this program as it is installed, as a jar; empty where it is not, as in its
     * own build: classes change without notice there.
     */
    public static Optional<String> ofThisProgram() {
        CodeSource source = FileFingerprint.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = source == null ? null : Path.of(source.getLocation().toURI());
            return jar != null && Files.isRegularFile(jar)
                    ? Optional.of(of(jar))
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty(); // an unusual class loader
        }
    }
}
