package io.github.devrellint.site.lookup;

import io.github.devrellint.base.EditDistance;
import io.github.devrellint.base.SlashPath;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The posts of a site by what {@code post_url} calls them: folders and the name of the file, or
 * that name alone. The files of the site are looked through once, not for each link.
 */
final class PostNames {

    private static final int MOST_EDITS = 3;
    private static final int MOST_NEAR = 3;

    private final SiteIndex index;
    private Map<String, Path> byName;

    PostNames(SiteIndex index) {
        this.index = index;
    }

    Optional<Path> find(String name) {
        return Optional.ofNullable(byName().get(name));
    }

    /** Names of files that are like the last part of this one. */
    List<String> near(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return byName().values().stream()
                .distinct()
                .map(file -> PagePath.of(file.getFileName().toString()).stem())
                .filter(stem -> EditDistance.upTo(MOST_EDITS, stem, last) <= MOST_EDITS)
                .sorted()
                .limit(MOST_NEAR)
                .toList();
    }

    private synchronized Map<String, Path> byName() {
        if (byName == null) {
            byName = new LinkedHashMap<>();
            Path source = index.source();
            for (Path file : index.files().walk(source)) {
                if (file.toString().contains("_posts")) {
                    PagePath path = PagePath.of(SlashPath.of(source.relativize(file)));
                    String folder = path.folder().replaceFirst("(^|.*/)_posts", "$1");
                    byName.putIfAbsent(UrlPaths.join(folder, path.stem()), file);
                    byName.putIfAbsent(path.stem(), file);
                }
            }
        }
        return byName;
    }
}
