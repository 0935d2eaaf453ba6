package io.github.devrellint.report;

/**
 * Colours and links of terminals: control sequences of ECMA-48, and of
 * https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda for links.
 */
enum Ansi {
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    CYAN("36");

    private static final String RESET = "\u001b[0m";

    /** Begins a link, and without an address ends it. */
    private static final String LINK = "\u001b]8;;";

    /** Ends the address of a link. */
    private static final String END = "\u001b\\";

    private final String sequence;

    Ansi(String parameter) {
        this.sequence = "\u001b[" + parameter + "m";
    }

    /** Returns a text in this colour, where the style has colours. */
    String of(String text, Reporter.Style style) {
        return style.color() && !text.isEmpty() ? sequence + text + RESET : text;
    }

    /** Returns a text that leads to an address, where the style has links. */
    static String link(String text, String address, Reporter.Style style) {
        return style.links() ? LINK + address + END + text + LINK + END : text;
    }
}
