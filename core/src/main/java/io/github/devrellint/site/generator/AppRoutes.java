package io.github.devrellint.site.generator;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;

/** Routes of an application that follow from the names of its files: Next, Nuxt. */
final class AppRoutes {

    private AppRoutes() {}

    /**
     * The paths below which the files of a folder make pages by a parameter: {@code tags} for
     * {@code tags/[name]/page.tsx}. What a parameter at the root may be is not told.
     */
    static List<String> withParameter(CaseExactFiles files, Path folder) {
        return files.walk(folder).stream()
                .map(file -> SlashPath.of(folder.relativize(file)))
                .filter(path -> path.indexOf('[') > 0)
                .map(path -> withoutGroups(path.substring(0, path.indexOf('['))))
                .map(UrlPaths::trim)
                .filter(path -> !path.isEmpty())
                .distinct()
                .toList();
    }

    /** A path without folders in parentheses, which group routes. */
    static String withoutGroups(String path) {
        return path.replaceAll("\\([^)/]*\\)/?", "");
    }
}
