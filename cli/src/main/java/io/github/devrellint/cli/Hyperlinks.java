package io.github.devrellint.cli;

import java.util.Map;
import java.util.Set;

/**
 * Knows terminals that make links of text (OSC 8). There is no way to ask; the variables are those
 * that https://github.com/jamestalmage/supports-hyperlinks and {@code ls --hyperlink} users rely
 * on, the terminals those of https://github.com/Alhadis/OSC8-Adoption. A terminal that is not known
 * might print the address as rubbish, so it gets none.
 */
final class Hyperlinks {

    /** Values of {@code TERM_PROGRAM}. */
    private static final Set<String> PROGRAMS =
            Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "zed");

    /** Values of {@code TERM}. */
    private static final Set<String> TYPES =
            Set.of("xterm-kitty", "alacritty", "xterm-ghostty", "foot", "contour", "wezterm");

    /** Version 0.50; earlier ones crash at a link. */
    private static final int FIRST_VTE = 5000;

    private Hyperlinks() {}

    /** Whether a terminal with these variables shows links. */
    static boolean areKnown(Map<String, String> environment) {
        String forced = environment.get("FORCE_HYPERLINK");
        if (forced != null) {
            return !forced.equals("0");
        }
        // what runs in a multiplexer inherits the variables of the terminal around it
        if (environment.containsKey("TMUX") || environment.containsKey("STY")) {
            return false;
        }
        return PROGRAMS.contains(environment.getOrDefault("TERM_PROGRAM", ""))
                || TYPES.contains(environment.getOrDefault("TERM", ""))
                || environment.containsKey("WT_SESSION")
                || environment.containsKey("KONSOLE_VERSION")
                || environment.containsKey("DOMTERM")
                || vte(environment) >= FIRST_VTE;
    }

    /** The version of the widget that GNOME's and other terminals are made of, as in 7006. */
    private static int vte(Map<String, String> environment) {
        try {
            return Integer.parseInt(environment.getOrDefault("VTE_VERSION", "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
