package io.github.devrellint.context;

import java.util.function.Function;

/**
 * Names a service that the rules of a run share, such as a compiler or a cache, and knows how to
 * make it. A constant beside the service; two keys are never equal.
 *
 * @param <T> the service; closed at the end of the run if it is {@link AutoCloseable}
 */
public final class ServiceKey<T> {

    private final Class<T> type;
    private final Function<RunContext, T> factory;

    private ServiceKey(Class<T> type, Function<RunContext, T> factory) {
        this.type = type;
        this.factory = factory;
    }

    /**
     * @param factory called at most once per run; may ask the context for other services
     */
    public static <T> ServiceKey<T> of(Class<T> type, Function<RunContext, T> factory) {
        return new ServiceKey<>(type, factory);
    }

    Class<T> type() {
        return type;
    }

    T create(RunContext context) {
        return factory.apply(context);
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
