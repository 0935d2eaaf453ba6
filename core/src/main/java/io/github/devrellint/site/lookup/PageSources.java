package io.github.devrellint.site.lookup;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.SiteLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sources of all pages of a site by what their URLs may be, made when first asked for. Safe for
 * use by several threads.
 */
final class PageSources {

    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}[-_](.+)");

    private final SiteLayout layout;
    private final CaseExactFiles files;
    private final FrontMatterReader heads;
    private final Map<PageSource, List<String>> keys = new ConcurrentHashMap<>();
    private volatile List<PageSource> all;
    private volatile Map<String, List<PageSource>> byName;
    private volatile Map<String, List<PageSource>> byStem;
    private volatile Map<String, Path> byFrontMatter;

    PageSources(SiteLayout layout, CaseExactFiles files, FrontMatterReader heads) {
        this.layout = layout;
        this.files = files;
        this.heads = heads;
    }

    /** All sources, in the order of their paths in each folder of pages. */
    List<PageSource> all() {
        if (all == null) {
            synchronized (this) {
                if (all == null) {
                    all = find();
                }
            }
        }
        return all;
    }

    private List<PageSource> find() {
        List<PageSource> sources = new ArrayList<>();
        for (Mount mount : layout.pages()) {
            for (Path file : files.walk(mount.folder())) {
                sources.add(PageSource.of(mount, file));
            }
        }
        return List.copyOf(sources);
    }

    /** The sources whose names alone make a URL path. */
    List<PageSource> byName(String key) {
        return byName().getOrDefault(key, List.of());
    }

    /** The sources whose names or folders make the last part of a URL path. */
    List<PageSource> byStem(String last) {
        return byStem().getOrDefault(last, List.of());
    }

    /** The source to which front matter gives a URL path; reads that of all pages. */
    Optional<Path> byFrontMatter(String key) {
        return Optional.ofNullable(byFrontMatter().get(key));
    }

    /** The URL paths that names of files make, as keys. */
    Set<String> keys() {
        return byName().keySet();
    }

    /** The URL paths of a page, with its front matter where that may change them, as keys. */
    List<String> keys(PageSource source) {
        return keys.computeIfAbsent(source, each -> each.keys(layout, head(each)));
    }

    /** The front matter of a page where that may change its URLs; nothing elsewhere. */
    KeyValues head(PageSource source) {
        return layout.movedByFrontMatter() ? heads.of(source.file()) : KeyValues.NONE;
    }

    private Map<String, List<PageSource>> byName() {
        if (byName == null) {
            synchronized (this) {
                if (byName == null) {
                    Map<String, List<PageSource>> names = new HashMap<>();
                    for (PageSource source : all()) {
                        for (String key : source.keys(layout, KeyValues.NONE)) {
                            add(names, key, source);
                        }
                    }
                    byName = names;
                }
            }
        }
        return byName;
    }

    private Map<String, List<PageSource>> byStem() {
        if (byStem == null) {
            synchronized (this) {
                if (byStem == null) {
                    Map<String, List<PageSource>> stems = new HashMap<>();
                    all().forEach(source -> addStems(stems, source));
                    byStem = stems;
                }
            }
        }
        return byStem;
    }

    private static void addStems(Map<String, List<PageSource>> stems, PageSource source) {
        String stem = source.path().stem();
        add(stems, stem, source);
        Matcher dated = DATED.matcher(stem);
        if (dated.matches()) {
            add(stems, dated.group(1), source);
        }
        if (!source.path().folder().isEmpty()) {
            add(stems, source.path().folderName(), source);
        }
    }

    private static void add(Map<String, List<PageSource>> to, String key, PageSource source) {
        to.computeIfAbsent(key, ignored -> new ArrayList<>(1)).add(source);
    }

    private Map<String, Path> byFrontMatter() {
        if (byFrontMatter == null) {
            Map<String, List<PageSource>> names = byName();
            synchronized (this) {
                if (byFrontMatter == null) {
                    Map<String, Path> all = new HashMap<>();
                    names.values().stream()
                            .flatMap(List::stream)
                            .forEach(source -> addKeys(all, source));
                    byFrontMatter = all;
                }
            }
        }
        return byFrontMatter;
    }

    private void addKeys(Map<String, Path> all, PageSource source) {
        keys(source).forEach(key -> all.putIfAbsent(key, source.file()));
    }
}
