package io.github.devrellint.site;

import java.nio.file.Path;
import java.util.List;

/** What a site knows of a target. */
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
     */
    record Missing(String message, List<String> suggestions) implements Lookup {}

    /**
     * The model can't know: a template expression, a generated file.
     *
     * @param reason for {@code --verbose}
     */
    record Unknown(String reason) implements Lookup {}
}
