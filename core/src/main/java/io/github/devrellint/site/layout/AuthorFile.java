package io.github.devrellint.site.layout;

import java.nio.file.Path;

/**
 * A file that defines authors, keyed by what front matter calls them.
 *
 * @param name of the file for people
 * @param key under which the authors are; empty where they are at the top
 * @param strict whether the build stops at an author that is not in it; a theme may take other
 *     names as they are
 */
public record AuthorFile(Path file, String name, String key, boolean strict) {}
