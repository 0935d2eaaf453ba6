package io.github.devrellint.site.lookup;

import java.nio.file.Path;

/**
 * Where a page is found.
 *
 * @param url its path from the root of the host, with a leading slash
 * @param source the file that it is made of
 */
public record PageAddress(String url, Path source) {}
