package io.github.devrellint.cli;

import java.util.Locale;

/** When to use the colours of a terminal. */
enum Color {
    /** On a terminal, unless {@code NO_COLOR} is set (https://no-color.org). */
    AUTO,
    ALWAYS,
    NEVER;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOn(boolean terminal) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal && !isSet("NO_COLOR") && !"dumb".equals(System.getenv("TERM"));
        };
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }
}
