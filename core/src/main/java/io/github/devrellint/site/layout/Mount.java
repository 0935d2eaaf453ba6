package io.github.devrellint.site.layout;

import io.github.devrellint.base.SlashPath;
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
        String start = SlashPath.of(folder) + "/";
        String whole = SlashPath.of(file); // cutting it is far quicker than comparing names
        return whole.startsWith(start)
                ? whole.substring(start.length())
                : SlashPath.of(folder.relativize(file));
    }
}
