package io.github.devrellint.frontmatter;

import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.files.CaseExactFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether a blog uses {@code date} for something else than the date in the file name, such
 * as the day of the last change: most of its posts differ. Asked only if a date looks wrong. Safe
 * for use by several threads.
 */
final class DatedPosts {

    static final ServiceKey<DatedPosts> SERVICE =
            ServiceKey.of(DatedPosts.class, context -> new DatedPosts());

    /** With fewer posts, two mistakes would look like a convention. */
    private static final int FEWEST = 5;

    private static final int MOST_FILES = 200;

    private static final Pattern MARKDOWN = Pattern.compile(".*\\.(?:md|mdx|markdown)");

    private static final Pattern DATE =
            Pattern.compile("[\"']?date[\"']?\\s*[:=]\\s*[\"']?(\\d{4}-\\d{1,2}-\\d{1,2}).*");

    private final Map<Path, Boolean> byFolder = new ConcurrentHashMap<>();

    /**
     * Whether more than half of the posts with a date in their name, in the folder of the document
     * and below it, have another date inside.
     */
    boolean mostlyDiffer(Document document, Site site) {
        Path file = document.path();
        Path folder = FileNameDate.isIndex(file) ? file.getParent().getParent() : file.getParent();
        CaseExactFiles files = site.files(document);
        return byFolder.computeIfAbsent(folder, posts -> mostlyDiffer(files.walk(posts)));
    }

    private static boolean mostlyDiffer(List<Path> files) {
        int dated = 0;
        int differ = 0;
        for (Path file : files) {
            Optional<LocalDate> named = FileNameDate.of(file);
            if (named.isEmpty() || !MARKDOWN.matcher(file.getFileName().toString()).matches()) {
                continue;
            }
            Optional<String> written = written(file);
            if (written.isPresent()) {
                dated++;
                differ += written.equals(named.map(LocalDate::toString)) ? 0 : 1;
            }
            if (dated == MOST_FILES) {
                break;
            }
        }
        return dated >= FEWEST && 2 * differ > dated;
    }

    private static Optional<String> written(Path file) {
        return FrontMatterHead.lines(file).stream()
                .map(DATE::matcher)
                .filter(Matcher::matches)
                .map(date -> date.group(1).replaceAll("-(?=\\d(?:-|$))", "-0"))
                .findFirst();
    }
}
