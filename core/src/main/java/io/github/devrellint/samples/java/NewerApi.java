package io.github.devrellint.samples.java;

import java.util.Optional;

/** Knows what the JDK got after the release that samples are compiled for. */
final class NewerApi {

    private NewerApi() {}

    static Optional<String> since(String owner, String name) {
        return Optional.empty();
    }
}
