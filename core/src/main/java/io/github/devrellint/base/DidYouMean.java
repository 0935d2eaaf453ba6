package io.github.devrellint.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Suggests a known name for a mistyped one. */
public final class DidYouMean {

    /** Fewer letters could be the beginning of anything. */
    private static final int LEAST = 3;

    /** Two letters wrong in a shorter name make it another: {@code tcsh} is not {@code bash}. */
    private static final int SHORT = 6;

    private DidYouMean() {}

    /**
     * Returns the known name that is nearest to the given one, the first in the alphabet of equals;
     * empty if none is near: a third of the letters may be wrong, one of a short name, or the end
     * missing.
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        int most = name.length() < SHORT ? 1 : Math.max(2, name.length() / 3);
        String wanted = name.toLowerCase(Locale.ROOT);
        record Near(String name, int distance) {}
        return known.stream()
                .map(
                        other ->
                                new Near(
                                        other,
                                        EditDistance.upTo(
                                                most, wanted, other.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() <= most)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name)
                .or(() -> completed(name, known));
    }

    /** The only known name that begins with another one: {@code warn}, {@code front-matter-s}. */
    private static Optional<String> completed(String name, Collection<String> known) {
        List<String> longer = known.stream().filter(each -> each.startsWith(name)).toList();
        return name.length() >= LEAST && longer.size() == 1
                ? Optional.of(longer.get(0))
                : Optional.empty();
    }

    /**
     * Whether two names differ by exactly one typing error: one letter inserted, missing or
     * replaced, or two adjacent letters swapped.
     */
    public static boolean slip(String name, String other) {
        return EditDistance.upTo(1, name.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT))
                == 1;
    }

    /** Returns {@code "; did you mean 'x'?"}, or nothing if no known name is near. */
    public static String phrase(String name, Collection<String> known) {
        return nearest(name, known).map(other -> "; did you mean '" + other + "'?").orElse("");
    }

    /** The {@link EditDistance}, letter case aside. */
    public static int distance(String left, String right) {
        return EditDistance.between(left.toLowerCase(Locale.ROOT), right.toLowerCase(Locale.ROOT));
    }
}
