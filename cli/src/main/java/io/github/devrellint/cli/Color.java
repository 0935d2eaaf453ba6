package io.github.devrellint.cli;

import java.util.Locale;
import java.util.Map;

/** When to use the colours of a terminal. */
enum Color {
    /**
     * On a terminal, unless {@code NO_COLOR} is set (https://no-color.org); elsewhere where {@code
     * CLICOLOR_FORCE} is set (https://bixense.com/clicolors).
     */
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
            case AUTO -> isOn(terminal, System.getenv());
        };
    }

    /** Whether {@code AUTO} is on. */
    static boolean isOn(boolean terminal, Map<String, String> environment) {
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        boolean forced = !force.isEmpty() && !force.equals("0");
        return forced || terminal && !"dumb".equals(environment.get("TERM"));
    }
}
