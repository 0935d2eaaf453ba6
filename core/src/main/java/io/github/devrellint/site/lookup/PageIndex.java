package io.github.devrellint.site.lookup;

import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.generator.KeyValues;
import io.github.devrellint.site.generator.Mount;
import io.github.devrellint.site.generator.PagePath;
import io.github.devrellint.site.generator.Router;
import io.github.devrellint.site.generator.SiteLayout;
import io.github.devrellint.site.generator.UrlPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Maps URLs to the sources of pages. File names suffice for most pages; the front matter of a page
 * is read if it may change its URL, and that of all pages only if nothing else explains a URL. Safe
 * for use by several threads.
 */
public final class PageIndex {

    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}[-_](.+)");

    private record Source(Mount mount, PagePath path, Path file) {}

    private final SiteLayout layout;
    private final CaseExactFiles files;
    private final FrontMatterReader heads;
    private volatile Map<String, List<Source>> byName;
    private volatile Map<String, List<Source>> byStem;
    private volatile Map<String, Path> byHead;

    PageIndex(SiteLayout layout, CaseExactFiles files, FrontMatterReader heads) {
        this.layout = layout;
        this.files = files;
        this.heads = heads;
    }

    /** The main URL path of a page, see {@link Router}; empty if the file makes none. */
    Optional<String> url(Path file, KeyValues head) {
        return mount(file)
                .flatMap(
                        mount ->
                                layout
                                        .router()
                                        .urls(mount, PagePath.of(mount.relative(file)), head)
                                        .stream()
                                        .findFirst());
    }

    /** The URL paths that the front matter of a page gives it; empty where it can give none. */
    String movedTo(Path file) {
        if (!layout.movedByFrontMatter()) {
            return "";
        }
        KeyValues head = heads.of(file);
        return layout.pages().stream()
                .filter(mount -> file.startsWith(mount.folder()))
                .map(mount -> new Source(mount, PagePath.of(mount.relative(file)), file))
                .map(source -> String.join(" ", keys(source, head)))
                .collect(Collectors.joining("\n"));
    }

    /** The innermost page folder that a file lies in. */
    Optional<Mount> mount(Path file) {
        return layout.pages().stream()
                .filter(mount -> file.startsWith(mount.folder()))
                .reduce((a, b) -> b.folder().getNameCount() > a.folder().getNameCount() ? b : a);
    }

    /** The source of a page, by the names of files and the front matter of those that fit. */
    Optional<Path> at(String key) {
        if (layout.known().containsKey(key)) {
            return Optional.of(layout.known().get(key));
        }
        for (Source source : byName().getOrDefault(key, List.of())) {
            if (!layout.movedByFrontMatter()
                    || keys(source, heads.of(source.file())).contains(key)) {
                return Optional.of(source.file());
            }
        }
        if (!layout.movedByFrontMatter() || key.isEmpty()) {
            return Optional.empty();
        }
        String last = key.substring(key.lastIndexOf('/') + 1);
        return byStem.getOrDefault(last, List.of()).stream()
                .filter(source -> keys(source, heads.of(source.file())).contains(key))
                .map(Source::file)
                .findFirst();
    }

    /** The source of a page after reading the front matter of all pages. */
    Optional<Path> anywhere(String key) {
        return layout.movedByFrontMatter()
                ? Optional.ofNullable(byHead().get(key))
                : Optional.empty();
    }

    /** The URL paths that names of files make, as keys. */
    Set<String> keys() {
        return byName().keySet();
    }

    private List<String> keys(Source source, KeyValues head) {
        return layout.router().urls(source.mount(), source.path(), head).stream()
                .map(UrlPaths::key)
                .toList();
    }

    private Map<String, List<Source>> byName() {
        if (byName == null) {
            synchronized (this) {
                if (byName == null) {
                    Map<String, List<Source>> stems = new HashMap<>();
                    Map<String, List<Source>> names = new HashMap<>();
                    for (Mount mount : layout.pages()) {
                        for (Path file : files.walk(mount.folder())) {
                            index(
                                    new Source(mount, PagePath.of(mount.relative(file)), file),
                                    names,
                                    stems);
                        }
                    }
                    byStem = stems;
                    byName = names;
                }
            }
        }
        return byName;
    }

    private void index(
            Source source, Map<String, List<Source>> names, Map<String, List<Source>> stems) {
        List<String> keys = keys(source, KeyValues.NONE);
        for (String key : keys) {
            names.computeIfAbsent(key, ignored -> new ArrayList<>(1)).add(source);
        }
        if (layout.movedByFrontMatter() && !keys.isEmpty()) {
            String stem = source.path().stem();
            stems.computeIfAbsent(stem, ignored -> new ArrayList<>(1)).add(source);
            Matcher dated = DATED.matcher(stem);
            if (dated.matches()) {
                stems.computeIfAbsent(dated.group(1), ignored -> new ArrayList<>(1)).add(source);
            }
            if (!source.path().folder().isEmpty()) {
                stems.computeIfAbsent(source.path().folderName(), ignored -> new ArrayList<>(1))
                        .add(source);
            }
        }
    }

    private Map<String, Path> byHead() {
        if (byHead == null) {
            Map<String, List<Source>> names = byName();
            synchronized (this) {
                if (byHead == null) {
                    Map<String, Path> all = new HashMap<>();
                    names.values().stream()
                            .flatMap(List::stream)
                            .forEach(
                                    source ->
                                            keys(source, heads.of(source.file()))
                                                    .forEach(
                                                            key ->
                                                                    all.putIfAbsent(
                                                                            key, source.file())));
                    byHead = all;
                }
            }
        }
        return byHead;
    }
}
