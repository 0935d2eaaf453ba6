package io.github.devrellint.base;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of letters, wildcards and alternatives for a whole text. The text is read once, with
 * the set of all places of the pattern that may have been reached (K. Thompson, Regular Expression
 * Search Algorithm, 1968): the expressions of Java try one way after the other, which for ten stars
 * and a long name takes years. Immutable.
 */
public final class Wildcards {

    private enum Kind {
        LETTER,
        /** Any character but a slash. */
        OF_NAME,
        ANY,
        /** One of some, or none of them, and no slash. */
        ONE_OF
    }

    /**
     * A place of the pattern.
     *
     * @param kind what is read there; null if nothing is
     * @param ranges pairs of the first and the last character
     * @param without whether the ranges are those that do not count
     * @param to the place that follows what is read
     * @param free places that are reached without reading anything
     */
    private record Place(Kind kind, int[] ranges, boolean without, int to, List<Integer> free) {

        boolean reads(int c) {
            return switch (kind) {
                case LETTER -> ranges[0] == c;
                case OF_NAME -> c != '/';
                case ANY -> true;
                case ONE_OF -> c != '/' && isInRange(c) != without;
            };
        }

        private boolean isInRange(int c) {
            for (int i = 0; i < ranges.length; i += 2) {
                if (ranges[i] <= c && c <= ranges[i + 1]) {
                    return true;
                }
            }
            return false;
        }
    }

    private final List<Place> places;

    private Wildcards(List<Place> places) {
        this.places = places;
    }

    /** Whether the pattern fits the whole text; takes a time of at most size by length. */
    public boolean matches(String text) {
        Reached now = new Reached();
        now.add(0);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            Reached next = new Reached();
            for (int k = 0; k < now.count; k++) {
                Place place = places.get(now.list[k]);
                if (place.kind != null && place.reads(text.codePointAt(i))) {
                    next.add(place.to);
                }
            }
            if (next.count == 0) {
                return false;
            }
            now = next;
        }
        return now.has[places.size() - 1];
    }

    /** Places that may have been reached; the last one is the end. */
    private final class Reached {

        private final boolean[] has = new boolean[places.size()];
        private final int[] list = new int[places.size()];
        private int count;

        void add(int first) {
            int at = count;
            enter(first);
            for (; at < count; at++) {
                places.get(list[at]).free.forEach(this::enter);
            }
        }

        private void enter(int place) {
            if (!has[place]) {
                has[place] = true;
                list[count++] = place;
            }
        }
    }

    /** Makes a pattern from its beginning to its end. */
    public static final class Builder {

        private static final int[] NONE = {};

        private final List<Place> places = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();
        private int group = -1;

        /** This text. */
        public Builder letters(String text) {
            text.codePoints().forEach(c -> one(Kind.LETTER, new int[] {c}, false));
            return this;
        }

        /** One character, or any number of them, but no slash. */
        public Builder ofName(boolean many) {
            return many ? many(Kind.OF_NAME) : one(Kind.OF_NAME, NONE, false);
        }

        /** One character, or any number of them. */
        public Builder any(boolean many) {
            return many ? many(Kind.ANY) : one(Kind.ANY, NONE, false);
        }

        /**
         * One character of these ranges, or of none of them, but no slash.
         *
         * @param ranges pairs of the first and the last character, as a text
         */
        public Builder oneOf(String ranges, boolean without) {
            return one(Kind.ONE_OF, ranges.codePoints().toArray(), without);
        }

        private Builder one(Kind kind, int[] ranges, boolean without) {
            places.add(new Place(kind, ranges, without, places.size() + 1, List.of()));
            return this;
        }

        private Builder many(Kind kind) {
            int at = places.size();
            places.add(new Place(kind, NONE, false, at, List.of(at + 1)));
            return this;
        }

        /** Begins the first of several alternatives; groups are not nested. */
        public Builder openGroup() {
            group = places.size();
            return jump();
        }

        /** Begins the next alternative. */
        public Builder nextInGroup() {
            ends.add(places.size());
            jump();
            places.get(group).free.add(places.size());
            return this;
        }

        /** Ends the last alternative. */
        public Builder closeGroup() {
            places.get(group).free.add(group + 1);
            ends.forEach(end -> places.get(end).free.add(places.size()));
            ends.clear();
            return this;
        }

        private Builder jump() {
            places.add(new Place(null, NONE, false, 0, new ArrayList<>()));
            return this;
        }

        /** The pattern. */
        public Wildcards build() {
            jump();
            return new Wildcards(List.copyOf(places));
        }
    }
}
