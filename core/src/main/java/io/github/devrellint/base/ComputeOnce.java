package io.github.devrellint.base;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Computes one value per key, in the thread that asks first. A computation may ask for other
 * values, which {@link ConcurrentHashMap#computeIfAbsent} does not allow.
 */
public final class ComputeOnce {

    private static final class Cell {

        private Object value;
    }

    private final Map<Object, Cell> cells = new ConcurrentHashMap<>();

    /**
     * Returns the value of a key; other threads that ask for it wait until it is computed.
     *
     * @param type of the value, the same whenever the key is used
     */
    public <T> T get(Object key, Class<T> type, Supplier<T> compute) {
        Cell cell = cells.computeIfAbsent(key, ignored -> new Cell());
        synchronized (cell) {
            if (cell.value == null) {
                cell.value = compute.get();
            }
            return type.cast(cell.value);
        }
    }

    /** Adds values that need not be computed. */
    public void putAll(Map<?, ?> values) {
        values.forEach(
                (key, value) -> {
                    Cell cell = new Cell();
                    cell.value = value;
                    cells.put(key, cell);
                });
    }

    /** The values that have been computed so far. */
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
