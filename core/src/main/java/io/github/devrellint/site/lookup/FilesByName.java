package io.github.devrellint.site.lookup;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All files of a site by their names, collected when one is first asked for. Safe for use by
 * several threads.
 */
final class FilesByName {

    /** Of dated posts, before their names. */
    private static final Pattern DATE = Pattern.compile("^(?:\\d{4}-)?\\d\\d-\\d\\d-");

    /** Fewer letters are near too many others. */
    private static final int FEWEST_LETTERS = 4;

    private final CaseExactFiles files;
    private final PageIndex pages;
    private final IgnoredSources ignored;

    /** By the names of files, with and without extension and date, and those of folders. */
    private volatile Map<String, List<Path>> names;

    /**
     * By the names of files in lower case, and those of bundles and sections by their folder, with
     * a slash.
     */
    private volatile Map<String, List<Path>> byName;

    FilesByName(CaseExactFiles files, PageIndex pages, IgnoredSources ignored) {
        this.ignored = ignored;
        this.files = files;
        this.pages = pages;
    }

    /**
     * Whether a file, with or without its extension and date, or a folder has the name: one that
     * Git does not ignore, as no post is to find out what there is else.
     */
    boolean has(String name) {
        return named(name).anyMatch(file -> !ignored.hide(file));
    }

    private Stream<Path> named(String name) {
        if (names == null) {
            Map<String, List<Path>> all = new HashMap<>();
            for (Path file : files.walk(files.root())) {
                String full = file.getFileName().toString();
                int dot = full.lastIndexOf('.');
                String stem = dot <= 0 ? full : full.substring(0, dot);
                for (String each :
                        new HashSet<>(List.of(full, stem, undated(stem), folderName(file)))) {
                    all.computeIfAbsent(each, key -> new ArrayList<>(1)).add(file);
                }
            }
            names = all;
        }
        return names.getOrDefault(name, List.of()).stream();
    }

    private static String undated(String stem) {
        return DATE.matcher(stem).replaceFirst("");
    }

    /**
     * Paths that differ from this one by a typing error in the name of a page, which is in a folder
     * whose path ends as written: the address of a page is made of both, wherever its folder is.
     */
    List<String> mistyped(String path) {
        int end = path.lastIndexOf('/');
        String name = path.substring(end + 1);
        if (end <= 0 || name.length() < FEWEST_LETTERS || has(name)) {
            return List.of();
        }
        Path folder = Path.of(path.substring(0, end));
        return named(folder.getFileName().toString())
                .filter(file -> file.getParent().endsWith(folder))
                .map(file -> PagePath.of(file.getFileName().toString()))
                .filter(PagePath::isMarkdown)
                .map(page -> undated(page.stem()))
                .filter(page -> DidYouMean.slip(name, page))
                .map(page -> path.substring(0, end + 1) + page)
                .distinct()
                .toList();
    }

    /** The files of exactly this name, without those that Git ignores. */
    List<Path> files(String name) {
        return inAnyCase(name).filter(file -> file.getFileName().toString().equals(name)).toList();
    }

    /** The files of a name in any letter case, without those that Git ignores. */
    private Stream<Path> inAnyCase(String name) {
        return byName().getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(file -> !ignored.hide(file));
    }

    /**
     * The pages of a name in any letter case, with or without its extension, among those of the
     * content folders; a section and a bundle have the name of their folder.
     */
    List<Path> pages(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String stem = last.endsWith(".md") ? last.substring(0, last.length() - 3) : last;
        String above = name.substring(0, name.length() - last.length());
        Stream<Path> sources =
                Stream.of(last, last + ".md")
                        .flatMap(this::inAnyCase)
                        .filter(file -> endsWith(lower(file), name.toLowerCase(Locale.ROOT)));
        Path folder = lower(Path.of(above + stem));
        Stream<Path> folders =
                inAnyCase(stem + "/").filter(file -> lower(file.getParent()).endsWith(folder));
        return Stream.concat(sources, folders)
                .filter(file -> pages.mount(file).isPresent())
                .distinct()
                .toList();
    }

    private static Path lower(Path path) {
        return Path.of(path.toString().toLowerCase(Locale.ROOT));
    }

    /** Names of pages that are like this one, the nearest first. */
    List<String> similarPages(String name) {
        Set<String> stems = new TreeSet<>();
        for (Map.Entry<String, List<Path>> entry : byName().entrySet()) {
            PagePath key = PagePath.of(entry.getKey());
            if (key.isMarkdown()) {
                boolean index = key.stem().equals("index") || key.stem().equals("_index");
                entry.getValue().stream()
                        .filter(file -> pages.mount(file).isPresent())
                        .map(file -> index ? folderName(file) : stem(file))
                        .forEach(stems::add);
            }
        }
        return DidYouMean.nearest(name, stems).stream().toList();
    }

    private static String stem(Path file) {
        return PagePath.of(file.getFileName().toString()).stem();
    }

    private static String folderName(Path file) {
        return String.valueOf(file.getParent().getFileName());
    }

    /** A file somewhere in the site whose path ends like this. */
    Optional<Path> below(String path) {
        String trimmed = UrlPaths.trim(path);
        return files(trimmed.substring(trimmed.lastIndexOf('/') + 1)).stream()
                .filter(file -> endsWith(file, trimmed))
                .findFirst();
    }

    private static boolean endsWith(Path file, String name) {
        Path wanted = Path.of(UrlPaths.trim(name));
        return file.endsWith(wanted) || file.endsWith(Path.of(UrlPaths.trim(name) + ".md"));
    }

    private Map<String, List<Path>> byName() {
        if (byName == null) {
            synchronized (this) {
                if (byName == null) {
                    Map<String, List<Path>> all = new HashMap<>();
                    for (Path file : files.walk(files.root())) {
                        String name = file.getFileName().toString();
                        String key = name.toLowerCase(Locale.ROOT);
                        all.computeIfAbsent(key, each -> new ArrayList<>(1)).add(file);
                        if (name.equals("_index.md") || name.equals("index.md")) {
                            String folder = folderName(file).toLowerCase(Locale.ROOT) + "/";
                            all.computeIfAbsent(folder, each -> new ArrayList<>(1)).add(file);
                        }
                    }
                    byName = all;
                }
            }
        }
        return byName;
    }
}
