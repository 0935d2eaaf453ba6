package io.github.devrellint.samples.java.javac;

import java.util.function.Supplier;

/**
 * Retries queries to the compiler that fail because a class on the class path refers to classes
 * that are missing, such as those of a project's libraries. The compiler throws when it first looks
 * a missing class up, and treats it as an erroneous type afterwards.
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
