package io.github.devrellint.samples.java.libraries;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells by its path whether a page is about the project as it is: the samples of a changelog, a
 * proposal, or the documentation of an older release do not have to fit the classes of today.
 */
final class PageRelease {

    private static final Pattern OF_ANOTHER_TIME =
            Pattern.compile(
                    "(change(s|[-_]?log)?|history|releases?([-_]?notes)?|news|(.*[-_])?migrat\\w*|migrating|upgrad\\w*"
                            + "|what'?s[-_]?new|(.*[-_])?proposal|rfc)([-_. ].*)?\\.\\w+",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern FOLDER_OF_ANOTHER_TIME =
            Pattern.compile(
                    "(.*[-_])?(migrati\\w*|upgrad\\w*|change-?logs?|release-?notes)([-_].*)?"
                            + "|proposals?|rfcs?|adrs?|design[-_]?(docs?|proposals?)",
                    Pattern.CASE_INSENSITIVE);

    /** A plain number is rather a year or a chapter. */
    private static final Pattern VERSION =
            Pattern.compile(
                    "(?=.*[.a-z])(?:v|versions?[-_]|releases?[-_])?(\\d+(?:\\.\\d+)*)(?:\\.x)?",
                    Pattern.CASE_INSENSITIVE);

    /** How many folders above a page may tell what it is about. */
    private static final int FOLDERS = 2;

    private PageRelease() {}

    /**
     * Whether a page is about what the project was before or may become: by its name, or by a
     * folder that it is in, such as {@code rfcs/0007-fuel} or {@code docs/1.x}.
     *
     * @param root of the project
     * @param versions of the project as it is now; asked only for a folder named after a version.
     *     If none is known, that folder is taken for one of an older release
     */
    static boolean isAnother(
            Path document, Optional<Path> root, Supplier<Collection<String>> versions) {
        if (OF_ANOTHER_TIME.matcher(document.getFileName().toString()).matches()
                || folders(document)
                        .limit(FOLDERS)
                        .anyMatch(name -> FOLDER_OF_ANOTHER_TIME.matcher(name).matches())) {
            return true;
        }
        return root.isPresent()
                && folders(root.get().relativize(document.toAbsolutePath().normalize()))
                        .map(VERSION::matcher)
                        .filter(Matcher::matches)
                        .anyMatch(
                                found ->
                                        versions.get().stream()
                                                .noneMatch(now -> isPart(found.group(1), now)));
    }

    /** Whether a version is another, or the line of releases that it belongs to. */
    private static boolean isPart(String line, String version) {
        return version.startsWith(line)
                && (version.length() == line.length()
                        || !Character.isDigit(version.charAt(line.length())));
    }

    /** The names of the folders that a file is in, the innermost first. */
    private static Stream<String> folders(Path file) {
        return Stream.iterate(file.getParent(), Objects::nonNull, Path::getParent)
                .map(Path::getFileName)
                .filter(Objects::nonNull)
                .map(Path::toString);
    }
}
