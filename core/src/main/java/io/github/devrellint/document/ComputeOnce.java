package io.github.devrellint.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A map from a type to a value that is computed once, by the first thread that asks. Unlike with
 * {@link ConcurrentHashMap#computeIfAbsent}, computing a value may ask for others.
 */
public final class ComputeOnce {

    private static final class Cell {

        private Object value;
    }

    private final Map<Class<?>, Cell> cells = new ConcurrentHashMap<>();

    /** Returns the value of a type; other threads that ask for it wait until it is computed. */
    public <T> T get(Class<T> type, Supplier<T> make) {
        Cell cell = cells.computeIfAbsent(type, ignored -> new Cell());
        synchronized (cell) {
            if (cell.value == null) {
                cell.value = make.get();
            }
            return type.cast(cell.value);
        }
    }

    /** Adds values that need not be computed. */
    public void putAll(Map<Class<?>, Object> values) {
        values.forEach(
                (type, value) -> {
                    Cell cell = new Cell();
                    cell.value = value;
                    cells.put(type, cell);
                });
    }

    /** The values computed so far. */
    public List<Object> values() {
        return cells.values().stream()
                .map(
                        cell -> {
                            synchronized (cell) {
                                return cell.value;
                            }
                        })
                .filter(Objects::nonNull)
                .toList();
    }
}
