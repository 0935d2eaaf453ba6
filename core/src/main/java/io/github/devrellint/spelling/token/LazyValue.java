package io.github.devrellint.spelling.token;

import java.util.function.Supplier;

/** Something that is made when it is first asked for, once whatever the number of threads. */
public final class LazyValue<T> {

    private final Supplier<T> make;
    private volatile T value;

    public LazyValue(Supplier<T> make) {
        this.make = make;
    }

    /** The value, made at the first call. */
    public T get() {
        T made = value;
        if (made == null) {
            synchronized (this) {
                made = value;
                if (made == null) {
                    made = make.get();
                    value = made;
                }
            }
        }
        return made;
    }
}
