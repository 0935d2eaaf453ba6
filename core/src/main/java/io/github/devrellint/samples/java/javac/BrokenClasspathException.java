package io.github.devrellint.samples.java.javac;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Thrown if the compiler can't read something on the class path that it needs; the message names
 * the file. What it says of the sources then says nothing about them.
 */
public final class BrokenClasspathException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final Pattern NEWER =
            Pattern.compile(
                    "bad class file: (?<file>.+)\\s+class file has wrong version (?<version>\\d+)");

    /** The version of class files of Java 1, less one: each release has the next. */
    private static final int BEFORE_FIRST = 44;

    private BrokenClasspathException(String message) {
        super(message);
    }

    /**
     * @param said by the compiler
     */
    static BrokenClasspathException of(String said) {
        Matcher newer = NEWER.matcher(said);
        if (newer.find()) {
            int release = Integer.parseInt(newer.group("version")) - BEFORE_FIRST;
            return new BrokenClasspathException(
                    "the class path of Java samples needs a newer Java: %s is of Java %d, and this is Java %d; run devrel-lint with JDK %d, for example by JAVA_HOME"
                            .formatted(
                                    newer.group("file"),
                                    release,
                                    Runtime.version().feature(),
                                    release));
        }
        return new BrokenClasspathException(
                "the class path of Java samples is broken: "
                        + said.lines()
                                .map(String::strip)
                                .filter(line -> !line.startsWith("Please remove"))
                                .collect(Collectors.joining("; "))
                        + "; delete it, and build it or download it again");
    }
}
