package io.github.devrellint.config;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * What a build tells of the project that documents belong to.
 *
 * @param versions of the project and of the modules that are built with it, by {@code
 *     group:artifact}
 * @param words names that are spelled right because the project made them: artifact ids, names of
 *     modules and classes
 * @param encoding of documents that have no byte order mark
 */
public record ProjectInfo(Map<String, String> versions, Set<String> words, Charset encoding) {

    /** There is no build. */
    public static final ProjectInfo NONE =
            new ProjectInfo(Map.of(), Set.of(), StandardCharsets.UTF_8);

    public ProjectInfo {
        versions = Map.copyOf(versions);
        words = Set.copyOf(words);
    }
}
