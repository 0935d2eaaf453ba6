package io.github.devrellint.samples.java.compile.repair;

import io.github.devrellint.samples.java.compile.error.ErrorCodes;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.javac.JavacMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * Compares the errors of a program with those that it has with another name in one place. Left out
 * are errors that say nothing of the name: of two variables of one name javac reports only those
 * whose types are known, and a library that is not on the class path is missed only where a class
 * is known that needs it.
 */
final class ErrorComparison {

    /** The compiler counts the types that it infers over all programs of a call. */
    private static final Pattern COUNTED = Pattern.compile("(capture|CAP)#\\d+");

    private ErrorComparison() {}

    /** Whether there are fewer errors than before, and no new one. */
    static boolean mends(Javac.Parsed before, Javac.Parsed after) {
        return mends(messages(before, error -> true), messages(after, error -> true));
    }

    /**
     * The same, but for undeclared methods that are called without an owner: whatever the name
     * means, they are missing, but javac does not report them as long as an argument is unknown.
     */
    static boolean mendsWithoutMethods(Javac.Parsed before, Javac.Parsed after) {
        Predicate<Diagnostic<?>> counts = error -> !isUndeclaredMethod(error);
        return mends(messages(before, counts), messages(after, counts));
    }

    private static boolean mends(List<String> left, List<String> now) {
        if (now.size() >= left.size()) {
            return false;
        }
        return now.stream().allMatch(left::remove);
    }

    /**
     * Whether no name is unknown that was not before. Other errors may be new: the compiler does
     * not compare types as long as one is unknown.
     */
    static boolean resolves(Javac.Parsed before, Javac.Parsed after) {
        List<String> left = messages(before, error -> true);
        return messages(
                        after,
                        error ->
                                ErrorCodes.isUnresolved(error.getCode())
                                        && !isUndeclaredMethod(error))
                .stream()
                .allMatch(left::remove);
    }

    /** Whether a method that is called without an owner does not exist. */
    private static boolean isUndeclaredMethod(Diagnostic<?> error) {
        boolean qualified = error.getPosition() != error.getStartPosition();
        return !qualified && error.getCode().matches("compiler\\.err\\.cant\\.resolve\\..*args.*");
    }

    private static List<String> messages(Javac.Parsed parsed, Predicate<Diagnostic<?>> counts) {
        List<String> messages = new ArrayList<>();
        for (Diagnostic<?> error : parsed.errors()) {
            String code = error.getCode();
            boolean telling =
                    !code.startsWith("compiler.err.already.defined")
                            && !code.equals("compiler.err.cant.access");
            if (telling && counts.test(error)) {
                String message = JavacMessages.readable(error);
                messages.add(code + " " + COUNTED.matcher(message).replaceAll("$1"));
            }
        }
        return messages;
    }
}
