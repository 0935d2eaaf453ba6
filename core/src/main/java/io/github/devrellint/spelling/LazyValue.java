package io.github.devrellint.spelling;

import java.util.function.Supplier;

/** Something that is made when it is first asked for, once whatever the number of threads. */
final class LazyValue<T> {

    private final Supplier<T> make;
    private volatile T value;

    LazyValue(Supplier<T> make) {
        this.make = make;
    }

    T get() {
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
