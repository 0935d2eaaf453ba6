package io.github.devrellint.suppress;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The lines on which one rule is suppressed, and those on which that had an effect. A page may have
 * thousands of suppressions and as many findings, so that not each is compared with each. Not
 * thread-safe.
 */
final class CoveredLines {

    /** First and last lines of ranges that do not overlap. */
    private final TreeMap<Integer, Integer> ranges = new TreeMap<>();

    private final NavigableSet<Integer> suppressed = new TreeSet<>();

    void add(Suppression suppression) {
        int first = suppression.firstLine();
        int last = suppression.lastLine();
        if (first > last) {
            return;
        }
        Map.Entry<Integer, Integer> near = ranges.floorEntry(last);
        while (near != null && near.getValue() >= first) {
            first = Math.min(first, near.getKey());
            last = Math.max(last, near.getValue());
            ranges.remove(near.getKey());
            near = ranges.floorEntry(last);
        }
        ranges.put(first, last);
    }

    /** Whether a finding on a line is suppressed; remembers that it was. */
    boolean suppress(int line) {
        Map.Entry<Integer, Integer> range = ranges.floorEntry(line);
        boolean covered = range != null && line <= range.getValue();
        if (covered) {
            suppressed.add(line);
        }
        return covered;
    }

    /** Whether anything was suppressed within the lines of a suppression. */
    boolean hadEffect(Suppression suppression) {
        Integer line = suppressed.ceiling(suppression.firstLine());
        return line != null && line <= suppression.lastLine();
    }
}
