package io.github.devrellint.samples.java.libraries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How each jar begins. */
public final class ArchiveSignature {

    private ArchiveSignature() {}

    /**
     * Whether a file begins as a jar does.
     *
     * @throws IOException if it can't be read
     */
    public static boolean startsIn(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }
}
