package io.github.devrellint.config;

import io.github.devrellint.base.Wildcards;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A glob as {@link java.nio.file.FileSystem#getPathMatcher} has it, for patterns and names that a
 * stranger may have written: see {@link Wildcards}. For paths of Windows, where no name has a
 * backslash or a star, a backslash of the glob separates folders as it does in the path, and letter
 * case does not matter.
 */
public final class FileGlob {

    private static final Pattern BACKSLASHES = Pattern.compile("\\\\+(?![\\[\\]{}])");

    private final Wildcards wildcards;
    private final Wildcards ofWindows;

    /**
     * @throws PatternSyntaxException if it is no valid glob
     */
    public FileGlob(String glob) {
        if (glob.chars().anyMatch(c -> "[]{}\\".indexOf(c) >= 0)) {
            FileSystems.getDefault().getPathMatcher("glob:" + glob); // what is wrong in it
        }
        String windows = withSlashes(glob).toLowerCase(Locale.ROOT);
        wildcards = new Parser(glob).parse();
        ofWindows = windows.equals(glob) ? wildcards : new Parser(windows).parse();
    }

    /** The glob with slashes where it has backslashes; those before brackets quote them. */
    static String withSlashes(String glob) {
        return BACKSLASHES.matcher(glob).replaceAll("/");
    }

    static boolean isOfWindows(Path path) {
        return path.getFileSystem().getSeparator().equals("\\");
    }

    /** Whether the whole path fits. */
    public boolean matches(Path path) {
        String text = path.toString();
        return isOfWindows(path)
                ? ofWindows.matches(text.toLowerCase(Locale.ROOT).replace('\\', '/'))
                : wildcards.matches(text);
    }

    /** Reads a glob. */
    private static final class Parser {

        private final Wildcards.Builder pattern = new Wildcards.Builder();
        private final String glob;
        private int at;

        Parser(String glob) {
            this.glob = glob;
        }

        Wildcards parse() {
            boolean inGroup = false;
            while (at < glob.length()) {
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
            return pattern.build();
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
    }
}
