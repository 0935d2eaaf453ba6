package io.github.devrellint.config;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Globs of files, relative to a folder or absolute. {@code **} crosses folders and may stand for
 * none, {@code *} does not cross; a pattern that ends with {@code /} is a folder with all that is
 * in it.
 */
public final class FilePatterns {

    private final Path base;
    private final List<FileGlob> matchers;
    private final List<FileGlob> absolute;

    /**
     * @param base absolute
     * @throws ConfigException if a pattern is not a valid glob
     */
    public FilePatterns(Path base, List<String> patterns) {
        this.base = base;
        List<String> globs =
                FileGlob.isOfWindows(base)
                        ? patterns.stream().map(FileGlob::withSlashes).toList()
                        : patterns;
        this.matchers =
                globs.stream()
                        .filter(glob -> !isAbsolute(glob))
                        .flatMap(FilePatterns::matchers)
                        .toList();
        this.absolute =
                globs.stream()
                        .filter(FilePatterns::isAbsolute)
                        .flatMap(FilePatterns::matchers)
                        .toList();
    }

    /** Windows begins absolute paths with a drive. */
    private static boolean isAbsolute(String glob) {
        return glob.startsWith("/") || glob.matches("[A-Za-z]:[/\\\\].*");
    }

    private static Stream<FileGlob> matchers(String glob) {
        String plain = glob.startsWith("./") ? glob.substring(2) : glob;
        String whole = plain.endsWith("/") ? plain + "**" : plain;
        Stream<String> forms =
                Stream.of(optionalFolders(whole, "**/"), optionalFolders(whole, "")).distinct();
        try {
            return forms.map(FileGlob::new).toList().stream();
        } catch (IllegalArgumentException e) {
            throw new ConfigException("not a file pattern: '" + glob + "': " + e.getMessage());
        }
    }

    /**
     * Makes folders optional: "**&#47;x" of Java needs a folder before x; that of Git and of other
     * linters does not.
     *
     * @param inGroup what stands for folders within a group, as groups can't be nested
     */
    private static String optionalFolders(String glob, String inGroup) {
        StringBuilder all = new StringBuilder();
        int depth = 0;
        int at = 0;
        while (at < glob.length()) {
            char c = glob.charAt(at);
            boolean first = at == 0 || "/{,".indexOf(glob.charAt(at - 1)) >= 0;
            if (first && glob.startsWith("**/", at)) {
                all.append(depth == 0 ? "{**/,}" : inGroup);
                at += 3;
                continue;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            all.append(c);
            at++;
        }
        return all.toString();
    }

    public boolean isEmpty() {
        return matchers.isEmpty() && absolute.isEmpty();
    }

    /**
     * Whether a file, absolute and normalized, matches an absolute pattern, or is below the folder
     * and matches one of the others.
     */
    public boolean matches(Path file) {
        if (absolute.stream().anyMatch(matcher -> matcher.matches(file))) {
            return true;
        }
        if (!file.startsWith(base)) {
            return false;
        }
        Path relative = base.relativize(file);
        return matchers.stream().anyMatch(matcher -> matcher.matches(relative));
    }
}
