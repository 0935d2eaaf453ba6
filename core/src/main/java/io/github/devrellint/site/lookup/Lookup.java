package io.github.devrellint.site.lookup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The result of resolving a target. */
public sealed interface Lookup {

    /**
     * It is there.
     *
     * @param file what it leads to: the file of an image, the source of a page
     */
    record Found(Path file) implements Lookup {}

    /**
     * It is not there.
     *
     * @param message what is missing, for people
     * @param suggestions targets that are there and look alike, written as the author would have to
     *     write them, the nearest first
     * @param certain the one that must be meant: it differs in letter case only
     */
    record Missing(String message, List<String> suggestions, Optional<String> certain)
            implements Lookup {

        Missing(String message, List<String> suggestions) {
            this(message, suggestions, Optional.empty());
        }
    }

    /**
     * It can't be checked: a template expression, a generated file.
     *
     * @param reason for {@code --verbose}; empty where another rule has the say
     */
    record Unknown(String reason) implements Lookup {}
}
