package io.github.devrellint.lsp.edit;

import com.google.gson.JsonPrimitive;
import java.util.List;
import org.eclipse.lsp4j.ExecuteCommandParams;

/** The arguments of a command, which a client may leave out or get wrong. */
public record CommandArguments(String command, List<Object> all) {

    public CommandArguments(ExecuteCommandParams params) {
        this(
                params.getCommand(),
                params.getArguments() == null ? List.of() : params.getArguments());
    }

    /**
     * The text at an index.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String text(int index) {
        if (at(index) instanceof JsonPrimitive json && json.isString()) {
            return json.getAsString();
        }
        throw wrong(index, "a text");
    }

    /**
     * The whole number at an index.
     *
     * @throws IllegalArgumentException if there is none
     */
    public int number(int index) {
        if (at(index) instanceof JsonPrimitive json && json.isNumber()) {
            return json.getAsInt();
        }
        throw wrong(index, "a number");
    }

    private Object at(int index) {
        return index < all.size() ? all.get(index) : null;
    }

    private IllegalArgumentException wrong(int index, String wanted) {
        return new IllegalArgumentException(
                command + " takes " + wanted + " as argument " + (index + 1));
    }
}
