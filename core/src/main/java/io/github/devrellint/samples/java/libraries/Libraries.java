package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.context.ServiceKey;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds libraries that samples name. A build tool supplies its own, which looks where its project
 * does. Called from several threads.
 */
public interface Libraries {

    /** The libraries of the user, unless a build tool supplies its own. */
    ServiceKey<Libraries> KEY =
            ServiceKey.of(
                    Libraries.class,
                    context -> UserLibraries.of(context.config().links().online()));

    /**
     * Returns the jars of a library and of what it needs at run time, itself first.
     *
     * @param coordinates {@code group:artifact[:extension[:classifier]]:version}
     * @throws MissingLibraryException if one of them can't be found
     */
    public List<Path> resolve(String coordinates) throws MissingLibraryException;

    /** A library is nowhere to be found; the message names it and where it was looked for. */
    public final class MissingLibraryException extends Exception {

        private static final long serialVersionUID = 1;

        public MissingLibraryException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
