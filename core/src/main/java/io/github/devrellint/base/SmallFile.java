package io.github.devrellint.base;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that come with posts and are small, unless somebody wants the memory to run out. */
public final class SmallFile {

    private static final long MOST_BYTES = 20_000_000;

    private SmallFile() {}

    /**
     * Reads a file of UTF-8.
     *
     * @throws IOException if it can't be read, has something else in it, or is larger than any that
     *     people write
     */
    public static String text(Path file) throws IOException {
        check(file);
        return Files.readString(file);
    }

    /** The same where what is wrong becomes U+FFFD. */
    public static String anyText(Path file) throws IOException {
        check(file);
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static void check(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("is larger than " + MOST_BYTES + " bytes");
        }
    }
}
