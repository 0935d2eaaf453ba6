package io.github.devrellint.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Values by their type, each made once, by whichever thread asks first. Making one may ask for
 * others, which {@link ConcurrentHashMap#computeIfAbsent} does not allow.
 */
public final class Memo {

    private static final class Cell {

        private Object value;
    }

    private final Map<Class<?>, Cell> cells = new ConcurrentHashMap<>();

    /** Returns the value of a type; others that ask for it wait until it is made. */
    public <T> T get(Class<T> type, Supplier<T> make) {
        Cell cell = cells.computeIfAbsent(type, ignored -> new Cell());
        synchronized (cell) {
            if (cell.value == null) {
                cell.value = make.get();
            }
            return type.cast(cell.value);
        }
    }

    /** Puts values there that need not be made. */
    public void putAll(Map<Class<?>, Object> values) {
        values.forEach(
                (type, value) -> {
                    Cell cell = new Cell();
                    cell.value = value;
                    cells.put(type, cell);
                });
    }

    /** What has been made so far. */
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
