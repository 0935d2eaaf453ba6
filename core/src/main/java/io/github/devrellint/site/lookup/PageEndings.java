package io.github.devrellint.site.lookup;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the sources of pages have at the end of their paths and their addresses lack. */
final class PageEndings {

    /** The likeliest first. */
    static final List<String> ALL =
            List.of(
                    ".md",
                    "/index.md",
                    "/_index.md",
                    "/README.md",
                    "/readme.md",
                    ".mdx",
                    "/index.mdx",
                    ".html",
                    "/index.html");

    /** Names of the file that a host shows for a folder: an overview comes before an index. */
    static final List<String> OF_FOLDERS =
            ALL.stream()
                    .filter(ending -> ending.startsWith("/"))
                    .map(ending -> ending.substring(1))
                    .sorted(
                            Comparator.comparing(
                                    name -> !name.toLowerCase(Locale.ROOT).startsWith("readme")))
                    .toList();

    private PageEndings() {}

    /** The path itself, then the path with each of the endings. */
    static Stream<String> with(String path) {
        return Stream.concat(Stream.of(path), ALL.stream().map(ending -> path + ending));
    }
}
