package io.github.devrellint.samples.java.javac;

import java.util.stream.Collectors;

/**
 * Thrown if the compiler can't read something on the class path that it needs; the message names
 * the file. What it says of the sources then says nothing about them.
 */
public final class BrokenClasspathException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param said by the compiler
     */
    BrokenClasspathException(String said) {
        super(
                "the class path of Java samples is broken: "
                        + said.lines()
                                .map(String::strip)
                                .filter(line -> !line.startsWith("Please remove"))
                                .collect(Collectors.joining("; "))
                        + "; delete it, and build it or download it again");
    }
}
