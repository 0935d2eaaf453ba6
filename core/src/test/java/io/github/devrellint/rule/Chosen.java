package io.github.devrellint.rule;

import io.github.devrellint.base.DidYouMean;
import java.util.Collection;

/** What the person who runs the tests asks for. */
final class Chosen {

    private Chosen() {}

    /**
     * Whether a rule is tested: with {@code -Drule=ID} only that one, with {@code -Drule=broken-*}
     * those that begin so.
     */
    static boolean rule(String id) {
        String only = System.getProperty("rule", "");
        return only.isEmpty() || matches(only, id);
    }

    private static boolean matches(String only, String id) {
        return only.endsWith("*")
                ? id.startsWith(only.substring(0, only.length() - 1))
                : only.equals(id);
    }

    /** Fails if {@code -Drule} names no rule: no test would run, and nothing would say so. */
    static void mustBeOneOf(Collection<String> rules) {
        String only = System.getProperty("rule", "");
        if (!only.isEmpty() && rules.stream().noneMatch(id -> matches(only, id))) {
            throw new AssertionError("no rule " + only + DidYouMean.phrase(only, rules));
        }
    }

    /** Whether {@code -Dupdate} was given: what is found becomes what is expected. */
    static boolean update() {
        return System.getProperty("update") != null;
    }
}
