package io.github.devrellint.config;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts that a build tool passes about the project that the documents belong to.
 *
 * @param versions of the project and of the modules that are built with it, by {@code
 *     group:artifact}
 * @param words names of the project's own, which are no spelling mistakes: artifact ids, names of
 *     modules and classes
 * @param encoding of documents that have no byte order mark
 * @param notices messages of the build for the report
 */
public record ProjectInfo(
        Map<String, String> versions, Set<String> words, Charset encoding, List<String> notices) {

    /** Without a build tool. */
    public static final ProjectInfo NONE =
            new ProjectInfo(Map.of(), Set.of(), StandardCharsets.UTF_8, List.of());

    public ProjectInfo {
        versions = Map.copyOf(versions);
        words = Set.copyOf(words);
        notices = List.copyOf(notices);
    }

    /** Without notices. */
    public ProjectInfo(Map<String, String> versions, Set<String> words, Charset encoding) {
        this(versions, words, encoding, List.of());
    }

    /** The same with other notices. */
    public ProjectInfo withNotices(List<String> value) {
        return new ProjectInfo(versions, words, encoding, value);
    }
}
