package io.github.devrellint.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads and makes records whose type is known only at run time. */
final class Records {

    private static final Map<Class<?>, Object> NOTHING =
            Map.of(
                    boolean.class,
                    false,
                    int.class,
                    0,
                    long.class,
                    0L,
                    double.class,
                    0.0,
                    String.class,
                    "",
                    List.class,
                    List.of(),
                    Map.class,
                    Map.of(),
                    Optional.class,
                    Optional.empty());

    private Records() {}

    /** The key of a record component in the configuration: {@code max-size} for {@code maxSize}. */
    static String key(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The class of a record, typed; {@code getClass()} returns a wildcard type. */
    @SuppressWarnings("unchecked") // an object is an instance of its own class
    static <R extends Record> Class<R> type(R record) {
        return (Class<R>) record.getClass();
    }

    static Object get(RecordComponent component, Record from) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't read " + component, e);
        }
    }

    /**
     * @param values of all components, in their order
     * @throws IllegalArgumentException if the record refuses the values; the message says why
     */
    static <R extends Record> R construct(Class<R> type, Object[] values) {
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(String.valueOf(e.getCause().getMessage()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't make " + type, e);
        }
    }

    /** A record of empty texts, lists and optionals, zero and false. */
    static <R extends Record> R empty(Class<R> type) {
        Object[] values =
                Arrays.stream(type.getRecordComponents())
                        .map(component -> NOTHING.get(component.getType()))
                        .toArray();
        return construct(type, values);
    }
}
