package io.github.devrellint.git;

import io.github.devrellint.base.Wildcards;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/**
 * A pattern of {@code .gitignore} with more stars than people write. The library would try them one
 * after the other, which for ten of them and a long name takes years; see {@link Wildcards}.
 */
final class StarredRule extends FastIgnoreRule {

    /** With so many the library takes a time of the square of the length of a name. */
    private static final int MOST_STARS = 2;

    private final Wildcards wildcards;
    private final boolean whole;

    /**
     * @param pattern a line of the file
     */
    private StarredRule(String pattern) {
        super(pattern);
        String text = (getNegation() ? pattern.substring(1) : pattern).stripTrailing();
        text = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.whole = text.contains("/");
        this.wildcards = wildcards(text.startsWith("/") ? text.substring(1) : text);
    }

    /** The rule of a line. */
    static FastIgnoreRule of(String line) {
        boolean many =
                line.replaceAll("\\*+", "*").chars().filter(c -> c == '*').count() > MOST_STARS;
        return many ? new StarredRule(line) : new FastIgnoreRule(line);
    }

    private static Wildcards wildcards(String text) {
        Wildcards.Builder pattern = new Wildcards.Builder();
        String[] names = text.split("/");
        for (int i = 0; i < names.length; i++) {
            boolean last = i == names.length - 1;
            if (names[i].equals("**") && last && i > 0) {
                pattern.any(true);
            } else if (names[i].equals("**") && !last) {
                pattern.openGroup().any(true).letters("/").nextInGroup().closeGroup();
            } else {
                name(names[i], pattern);
                pattern.letters(last ? "" : "/");
            }
        }
        return pattern.build();
    }

    private static void name(String name, Wildcards.Builder pattern) {
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            int end = c == '[' ? name.indexOf(']', at + 2) : -1;
            if (end > 0) {
                oneOf(name.substring(at + 1, end), pattern);
                at = end;
            } else if (c == '*') {
                pattern.ofName(true);
            } else if (c == '?') {
                pattern.ofName(false);
            } else {
                at += c == '\\' && at + 1 < name.length() ? 1 : 0;
                pattern.letters(Character.toString(name.charAt(at)));
            }
        }
    }

    private static void oneOf(String inside, Wildcards.Builder pattern) {
        boolean without = inside.startsWith("!") || inside.startsWith("^");
        StringBuilder ranges = new StringBuilder();
        for (int at = without ? 1 : 0; at < inside.length(); at++) {
            char first = inside.charAt(at);
            boolean range = at + 2 < inside.length() && inside.charAt(at + 1) == '-';
            at += range ? 2 : 0;
            ranges.append(first).append(inside.charAt(at));
        }
        pattern.oneOf(ranges.toString(), without);
    }

    @Override
    public boolean isMatch(String path, boolean directory, boolean pathMatch) {
        String text = whole ? path : path.substring(path.lastIndexOf('/') + 1);
        return (directory || !dirOnly()) && wildcards.matches(text);
    }
}
