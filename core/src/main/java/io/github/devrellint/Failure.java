package io.github.devrellint;

/**
 * Something that could not be checked: an unreadable file, a rule that threw. Ends the run with
 * exit code 2.
 *
 * @param path of the file for people, or empty if it is not about a file
 * @param message what went wrong, one line
 */
public record Failure(String path, String message) {}
