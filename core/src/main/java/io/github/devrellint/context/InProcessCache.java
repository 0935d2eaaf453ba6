package io.github.devrellint.context;

import io.github.devrellint.base.ComputeOnce;
import java.util.function.Supplier;

/**
 * What one run may take over from the one before it in the same program, such as {@code watch} and
 * the language server: what depends neither on the configuration nor on what may have changed
 * since. Safe for use by several threads and by several runs at once.
 */
public final class InProcessCache {

    /**
     * Names something that is remembered. A constant beside it; two keys are never equal.
     *
     * @param <T> safe for use by several runs at once
     */
    public static final class Key<T> {

        private final Class<T> type;
        private final Supplier<T> create;

        private Key(Class<T> type, Supplier<T> create) {
            this.type = type;
            this.create = create;
        }

        /**
         * @param create called at most once per memory
         */
        public static <T> Key<T> of(Class<T> type, Supplier<T> create) {
            return new Key<>(type, create);
        }
    }

    private final ComputeOnce values = new ComputeOnce();

    /** Returns what a key names; the first call makes it. */
    public <T> T get(Key<T> key) {
        return values.get(key, key.type, key.create);
    }
}
