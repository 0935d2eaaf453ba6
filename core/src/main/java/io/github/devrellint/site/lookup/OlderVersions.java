package io.github.devrellint.site.lookup;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.site.files.CaseExactFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds the pages of earlier versions where a site keeps each version in a folder of its own:
 * {@code docs/v3.5}, {@code docs/v3.6}, {@code docs/next}. A page is a copy if a later version has
 * a page of the same name; what a later version has dropped is none. Two folders may be two
 * interfaces that are both in use; only from three on they are versions. Safe for use by several
 * threads.
 */
final class OlderVersions {

    private static final int FEWEST = 3;

    private static final Pattern VERSION =
            Pattern.compile(
                    "(?:(?:v|version-)\\d+(?:\\.\\d+)*(?:\\.x)?|\\d+(?:\\.\\d+)+(?:\\.x)?|\\d+\\.x)(-docs)?");

    /** {@code v1.2-docs} beside {@code docs}. */
    private static final String UNNUMBERED = "docs";

    private static final String SUFFIX = "-docs";

    /** Folders whose content is later than that of any numbered one. */
    private static final Set<String> LATEST =
            Set.of(
                    "current",
                    "dev",
                    "devel",
                    "latest",
                    "main",
                    "master",
                    "next",
                    "stable",
                    "unstable");

    private static final Comparator<String> ORDER =
            Comparator.comparing(OlderVersions::numbers, Arrays::compare);

    private final CaseExactFiles files;
    private final Map<Path, List<String>> byFolder = new ConcurrentHashMap<>();

    OlderVersions(CaseExactFiles files) {
        this.files = files;
    }

    /** Whether a later version has the same page. */
    boolean isCopy(Path page) {
        for (Path at = page.getParent(); isInside(at); at = at.getParent()) {
            if (isNumbered(at)) {
                Path folder = at.getParent();
                String rest = SlashPath.of(at.relativize(page));
                if (later(at).stream()
                        .anyMatch(name -> files.file(folder.resolve(name), rest).isPresent())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a folder is that of an earlier version or below it. */
    boolean isWithin(Path folder) {
        for (Path at = folder; isInside(at); at = at.getParent()) {
            if (isNumbered(at) && !later(at).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean isInside(Path folder) {
        return folder != null && folder.startsWith(files.root()) && !folder.equals(files.root());
    }

    private static boolean isNumbered(Path folder) {
        return VERSION.matcher(folder.getFileName().toString()).matches();
    }

    /** The folders beside one that are of later versions; none if they are too few for versions. */
    private List<String> later(Path version) {
        List<String> all = byFolder.computeIfAbsent(version.getParent(), this::versions);
        int at = all.indexOf(version.getFileName().toString());
        return all.size() < FEWEST || at < 0 ? List.of() : all.subList(at + 1, all.size());
    }

    /** The versions in a folder, the earliest first. */
    private List<String> versions(Path folder) {
        boolean named =
                files.names(folder).stream()
                        .anyMatch(name -> name.endsWith(SUFFIX) && VERSION.matcher(name).matches());
        return files.names(folder).stream()
                .filter(
                        name ->
                                LATEST.contains(name)
                                        || VERSION.matcher(name).matches()
                                        || named && name.equals(UNNUMBERED))
                .filter(name -> files.folder(folder, name).isPresent())
                .sorted(ORDER)
                .toList();
    }

    /** The numbers of a version; those of the latest are higher than any. */
    private static int[] numbers(String name) {
        if (LATEST.contains(name) || name.equals(UNNUMBERED)) {
            return new int[] {Integer.MAX_VALUE};
        }
        return Pattern.compile("\\d{1,9}|x")
                .matcher(name)
                .results()
                .mapToInt(part -> part.group().equals("x") ? 0 : Integer.parseInt(part.group()))
                .toArray();
    }
}
