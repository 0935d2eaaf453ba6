package io.github.devrellint.cache;

import java.io.IOException;

/**
 * Serializes and deserializes results of one kind.
 *
 * @param <T> the kind; immutable
 */
public interface ResultFormat<T> {

    /** Name and version of the kind: a result that was written under another one is ignored. */
    String name();

    void write(T result, ResultWriter out) throws IOException;

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is damaged
     * @throws RuntimeException likewise
     */
    T read(ResultReader in) throws IOException;
}
