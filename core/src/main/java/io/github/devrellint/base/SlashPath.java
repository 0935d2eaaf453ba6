package io.github.devrellint.base;

import java.nio.file.Path;

/** Writes paths as addresses, reports and patterns have them: with slashes on every system. */
public final class SlashPath {

    private SlashPath() {}

    /**
     * The path with slashes between its names. A backslash stays where it may be part of a name, as
     * on Linux.
     */
    public static String of(Path path) {
        String separator = path.getFileSystem().getSeparator();
        return separator.equals("/") ? path.toString() : path.toString().replace(separator, "/");
    }
}
