package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Problem;
import java.util.HashSet;
import java.util.Set;

/**
 * How many findings of one rule a page may have. One with more is no page that somebody wrote: all
 * of them would take long to find and to print, so the others are left out, which is a failure.
 */
final class FindingLimit {

    /** So many are told. */
    static final int MOST = 5_000;

    /** So many places are counted where what is told once stands. */
    static final int MOST_PLACES = 200_000;

    private final boolean oncePerPage;
    private final Set<String> messages = new HashSet<>();
    private int told;
    private int places;

    /**
     * @param oncePerPage whether equal messages become one finding, see {@link RepeatedFindings}
     */
    FindingLimit(boolean oncePerPage) {
        this.oncePerPage = oncePerPage;
    }

    /** Whether there is room for one more, which is then counted. */
    boolean admits(Problem problem) {
        boolean repeated =
                oncePerPage && problem.fix().isEmpty() && !messages.add(problem.message());
        places++;
        told += repeated ? 0 : 1;
        return !isExceeded();
    }

    /** Whether there were more. */
    boolean isExceeded() {
        return told > MOST || places > MOST_PLACES;
    }

    /** Says so. */
    String message(RuleId rule) {
        return "has more than " + (told > MOST ? MOST : MOST_PLACES) + " findings of " + rule;
    }
}
