package io.github.devrellint.site.layout;

import java.nio.file.Path;

/**
 * A folder of the sources and where its content appears on the site.
 *
 * @param folder absolute and normalized
 * @param url path from the root of the site without slashes around it; empty for the root
 */
public record Mount(Path folder, String url) {

    /** Path of a file below the folder, with {@code /}. */
    public String relative(Path file) {
        String start = folder + folder.getFileSystem().getSeparator();
        String whole = file.toString(); // cutting it is far quicker than comparing names
        String path =
                whole.startsWith(start)
                        ? whole.substring(start.length())
                        : folder.relativize(file).toString();
        return path.replace('\\', '/');
    }
}
