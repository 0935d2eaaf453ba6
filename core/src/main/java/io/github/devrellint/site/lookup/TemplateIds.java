package io.github.devrellint.site.lookup;

import io.github.devrellint.site.files.CaseExactFiles;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids that the templates and components of a site write as they are. Which pages they are on is
 * not known, so that a link to one of them can't be called broken. Read when first asked for. Safe
 * for use by several threads.
 */
final class TemplateIds {

    private static final List<String> FOLDERS =
            List.of(
                    "_includes",
                    "_layouts",
                    "components",
                    "layouts",
                    "overrides",
                    "src/_includes",
                    "src/components",
                    "src/layouts",
                    "src/theme",
                    "templates",
                    "theme",
                    "themes");

    private static final Pattern TEMPLATE =
            Pattern.compile(".*\\.(?:astro|ejs|hbs|html?|jsx|liquid|njk|svelte|tera|tsx|vue|webc)");

    private static final Pattern ID =
            Pattern.compile("(?<![\\w-])id=(?:\\{\\s?)?[\"']([\\w:.-]{1,80})[\"']");

    /** Files that are read, and bytes of the largest one. */
    private static final int MOST = 500;

    private static final int LARGEST = 200_000;

    private final SiteIndex site;
    private Set<String> ids;

    TemplateIds(SiteIndex site) {
        this.site = site;
    }

    synchronized boolean contains(String id) {
        if (ids == null) {
            ids = read(site.files(), site.layout().root());
        }
        return ids.contains(id);
    }

    private static Set<String> read(CaseExactFiles files, Path root) {
        Set<String> found = new TreeSet<>();
        FOLDERS.stream()
                .flatMap(name -> files.folder(root, name).stream())
                .flatMap(folder -> files.walk(folder).stream())
                .filter(file -> TEMPLATE.matcher(file.toString()).matches())
                .limit(MOST)
                .forEach(file -> addIds(files, file, found));
        return found;
    }

    private static void addIds(CaseExactFiles files, Path file, Set<String> into) {
        try {
            if (files.size(file) <= LARGEST) {
                Matcher id = ID.matcher(new String(files.read(file), StandardCharsets.UTF_8));
                while (id.find()) {
                    into.add(id.group(1));
                }
            }
        } catch (UncheckedIOException e) {
            // a template that can't be read tells no ids; links to them are then told as broken
        }
    }
}
