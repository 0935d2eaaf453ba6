package io.github.devrellint.frontmatter;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date in the name of a post, or of its folder if the post is the folder's index. */
final class FileNameDate {

    private static final Pattern DATED =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[-_ .].*)?");

    private FileNameDate() {}

    /** Returns the date; empty if there is none or it is no day of the calendar. */
    static Optional<LocalDate> of(Path file) {
        String name = file.getFileName().toString();
        Path folder = isIndex(file) ? file.getParent().getFileName() : null;
        Matcher dated = DATED.matcher(folder == null ? name : folder.toString());
        return dated.matches() ? day(dated) : Optional.empty();
    }

    /**
     * Returns the day of a year, month and day in the groups of a match; empty if it is none of the
     * calendar.
     */
    static Optional<LocalDate> day(Matcher dated) {
        try {
            return Optional.of(LocalDate.of(number(dated, 1), number(dated, 2), number(dated, 3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the name of the folder is that of the post. */
    static boolean isIndex(Path file) {
        return file.getFileName().toString().startsWith("index.") && file.getParent() != null;
    }

    private static int number(Matcher dated, int group) {
        return Integer.parseInt(dated.group(group));
    }
}
