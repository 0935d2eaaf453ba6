package io.github.devrellint.samples.java.javac;

import java.util.function.Supplier;

/**
 * Lets questions to the compiler be answered although a class on the class path names others that
 * are not there, as those of a project's libraries. The compiler throws when it first looks for
 * each, and from then on takes it for an erroneous type.
 */
public final class MissingClassFiles {

    /** Not exported by the module of the compiler: {@code com.sun.tools.javac.code.Symbol}. */
    private static final String THROWN = "CompletionFailure";

    private static final int MOST = 1_000;

    private MissingClassFiles() {}

    /** Returns the answer; asks anew for each class that is missing. */
    public static <T> T tolerate(Supplier<T> question) {
        for (int missing = 0; missing < MOST; missing++) {
            try {
                return question.get();
            } catch (RuntimeException e) {
                if (!e.getClass().getSimpleName().equals(THROWN)) {
                    throw e;
                }
            }
        }
        return question.get();
    }
}
