package io.github.devrellint.samples.java.compile.error;

import io.github.devrellint.samples.java.compile.error.BlockErrors.Fault;
import java.util.Optional;

/** What an error of the compiler means for the block. */
sealed interface ErrorMeaning {

    /**
     * A mistake of the author.
     *
     * @param doubtful whether it is about a class or variable that is only guessed
     * @param unlikely whether the name is the only evidence for that class
     */
    record Mistake(Fault fault, boolean doubtful, boolean unlikely) implements ErrorMeaning {}

    /** A name that is declared nowhere. */
    record Missing(String name, Optional<SuspectName> suspect) implements ErrorMeaning {}

    /** A language level or API that this JDK lacks. */
    record Newer(String need) implements ErrorMeaning {}

    /** A mistake that a comment announces. */
    record DeliberateErrors() implements ErrorMeaning {}
}
