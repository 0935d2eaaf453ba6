package io.github.devrellint.samples.java.compile;

import io.github.devrellint.samples.java.compile.BlockErrors.Fault;
import java.util.Optional;

/** What an error means: one of these, or nothing where the page explains it. */
sealed interface ErrorMeaning {

    /** A mistake; doubtful if it is about a class that may not be the one that is meant. */
    record Mistake(Fault fault, boolean doubtful, boolean unlikely) implements ErrorMeaning {}

    /** A name that nothing declares. */
    record Missing(String name, Optional<NameSuspect> suspect) implements ErrorMeaning {}

    /** Something that the JDK at hand is too old for. */
    record Newer(String need) implements ErrorMeaning {}

    /** A mistake that the author speaks of. */
    record Deliberate() implements ErrorMeaning {}
}
