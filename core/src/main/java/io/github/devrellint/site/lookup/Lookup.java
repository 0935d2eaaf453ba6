package io.github.devrellint.site.lookup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The result of resolving a target. */
public sealed interface Lookup {

    /**
     * It is there.
     *
     * @param file what it leads to: the file of an image, the source of a page
     */
    record Found(Path file) implements Lookup {}

    /**
     * It is not there. What looks alike is searched for when somebody asks, as most do not, and it
     * takes longer than to find out that something is missing.
     */
    final class Missing implements Lookup {

        private final String message;
        private final Supplier<Near> search;
        private Near near;

        /**
         * @param message what is missing, for people
         * @param search looks for what is there and looks alike; called once at most
         */
        public Missing(String message, Supplier<Near> search) {
            this.message = message;
            this.search = search;
        }

        /** What nothing looks like. */
        public Missing(String message) {
            this(message, () -> Near.NONE);
        }

        public String message() {
            return message;
        }

        /** What is there and looks alike. */
        public synchronized Near near() {
            if (near == null) {
                near = search.get();
            }
            return near;
        }
    }

    /**
     * What looks like a missing target.
     *
     * @param suggestions targets that are there, written as the author would have to write them,
     *     the nearest first
     * @param certain the one that must be meant: it differs in letter case only
     */
    record Near(List<String> suggestions, Optional<String> certain) {

        /** Nothing does. */
        public static final Near NONE = new Near(List.of());

        Near(List<String> suggestions) {
            this(suggestions, Optional.empty());
        }

        /** The same, written in another way. */
        Near map(UnaryOperator<String> into) {
            return new Near(suggestions.stream().map(into).toList(), certain.map(into));
        }
    }

    /**
     * It can't be checked: a template expression, a generated file.
     *
     * @param reason for {@code --verbose}; empty where another rule has the say
     */
    record Unknown(String reason) implements Lookup {}
}
