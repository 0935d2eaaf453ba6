package io.github.devrellint.config;

import io.github.devrellint.base.Wildcards;
import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;

/**
 * A glob as {@link java.nio.file.FileSystem#getPathMatcher} has it, for patterns and names that a
 * stranger may have written: see {@link Wildcards}.
 */
public final class FileGlob {

    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final String glob;
    private final Wildcards.Builder pattern = new Wildcards.Builder();
    private final Wildcards wildcards;
    private int at;

    /**
     * @throws PatternSyntaxException if it is no valid glob
     */
    public FileGlob(String glob) {
        this.glob = WINDOWS ? glob.toLowerCase(Locale.ROOT) : glob;
        if (glob.chars().anyMatch(c -> "[]{}\\".indexOf(c) >= 0)) {
            FileSystems.getDefault().getPathMatcher("glob:" + glob); // what is wrong in it
        }
        boolean inGroup = false;
        while (at < this.glob.length()) {
            int c = next();
            switch (c) {
                case '\\' -> pattern.letters(Character.toString(next()));
                case '*' -> star();
                case '?' -> pattern.ofName(false);
                case '[' -> oneOf();
                case '{' -> {
                    pattern.openGroup();
                    inGroup = true;
                }
                default -> inGroup = plain(c, inGroup);
            }
        }
        this.wildcards = pattern.build();
    }

    private boolean plain(int c, boolean inGroup) {
        if (inGroup && c == '}') {
            pattern.closeGroup();
            return false;
        }
        if (inGroup && c == ',') {
            pattern.nextInGroup();
        } else {
            pattern.letters(Character.toString(c));
        }
        return inGroup;
    }

    private int next() {
        int c = glob.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    private void star() {
        if (glob.startsWith("*", at)) {
            at++;
            pattern.any(true);
        } else {
            pattern.ofName(true);
        }
    }

    /** Within brackets a backslash is one, and a hyphen at the beginning. */
    private void oneOf() {
        boolean without = glob.startsWith("!", at);
        at += without ? 1 : 0;
        StringBuilder ranges = new StringBuilder();
        while (glob.charAt(at) != ']') {
            int first = next();
            boolean range = glob.charAt(at) == '-' && glob.charAt(at + 1) != ']';
            at += range ? 1 : 0;
            ranges.appendCodePoint(first).appendCodePoint(range ? next() : first);
        }
        at++;
        pattern.oneOf(ranges.toString(), without);
    }

    /** Whether the whole path fits. */
    public boolean matches(Path path) {
        String text = path.toString();
        return wildcards.matches(WINDOWS ? text.toLowerCase(Locale.ROOT).replace('\\', '/') : text);
    }
}
