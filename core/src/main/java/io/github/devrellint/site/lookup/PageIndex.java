package io.github.devrellint.site.lookup;

import io.github.devrellint.document.Document;
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
 * Maps URLs to the sources of pages. Most lie where their URL says; for others, all file names are
 * looked at. The front matter of a page is read if it may change its URL, and that of all pages
 * only if nothing else explains a URL. Safe for use by several threads.
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
        return layout.movedByFrontMatter() ? movedTo(file, heads.of(file)) : "";
    }

    /** The same by the front matter of a document, as it is written. */
    String movedTo(Document document) {
        return layout.movedByFrontMatter()
                ? movedTo(document.path(), FrontMatterReader.of(document))
                : "";
    }

    private String movedTo(Path file, KeyValues head) {
        return layout.pages().stream()
                .filter(mount -> file.startsWith(mount.folder()))
                .map(mount -> source(mount, file))
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
        Optional<Source> found = inPlace(key);
        if (found.isEmpty() && !key.isEmpty()) {
            String last = key.substring(key.lastIndexOf('/') + 1);
            found = first(byStem().getOrDefault(last, List.of()), key);
        }
        return found.or(() -> first(byName().getOrDefault(key, List.of()), key)).map(Source::file);
    }

    /**
     * The source in the folder that its address names, or in one around that: nothing but these
     * folders has to be looked at.
     */
    private Optional<Source> inPlace(String key) {
        for (Mount mount : layout.pages()) {
            String rest = UrlPaths.below(mount.url(), key).orElse("");
            String last = rest.substring(rest.lastIndexOf('/') + 1);
            int end = rest.length() - last.length();
            while (!last.isEmpty() && end >= 0) {
                String place = rest.substring(0, end) + last;
                for (String ending : PageEndings.ALL) {
                    Optional<Path> file = files.walked(mount.folder(), place + ending);
                    if (file.isPresent()) {
                        Source source = source(mount, file.get());
                        if (isAt(source, key)) {
                            return Optional.of(source);
                        }
                    }
                }
                end = end == 0 ? -1 : rest.lastIndexOf('/', end - 2) + 1;
            }
        }
        return Optional.empty();
    }

    private Optional<Source> first(List<Source> sources, String key) {
        for (Source source : sources) {
            if (isAt(source, key)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    private boolean isAt(Source source, String key) {
        KeyValues head = layout.movedByFrontMatter() ? heads.of(source.file()) : KeyValues.NONE;
        return keys(source, head).contains(key);
    }

    private static Source source(Mount mount, Path file) {
        return new Source(mount, PagePath.of(mount.relative(file)), file);
    }

    /** The source of a page after reading the front matter of all pages. */
    Optional<Path> anywhere(String key) {
        return layout.movedByFrontMatter()
                ? Optional.ofNullable(byHead().get(key))
                : Optional.empty();
    }

    /** All pages with their main address, in the order of their sources. */
    List<PageAddress> addresses() {
        return sources().stream().flatMap(source -> address(source).stream()).toList();
    }

    private Optional<PageAddress> address(Source source) {
        KeyValues head = layout.movedByFrontMatter() ? heads.of(source.file()) : KeyValues.NONE;
        return layout.router().urls(source.mount(), source.path(), head).stream()
                .findFirst()
                .map(url -> new PageAddress(address(url), source.file()));
    }

    /** The path from the root of the host. */
    String address(String url) {
        String path = UrlPaths.join(layout.basePath(), url);
        String end = url.endsWith("/") && !path.isEmpty() ? "/" : "";
        return "/" + path + end;
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

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (Mount mount : layout.pages()) {
            for (Path file : files.walk(mount.folder())) {
                sources.add(source(mount, file));
            }
        }
        return sources;
    }

    private Map<String, List<Source>> byName() {
        if (byName == null) {
            synchronized (this) {
                if (byName == null) {
                    Map<String, List<Source>> names = new HashMap<>();
                    for (Source source : sources()) {
                        for (String key : keys(source, KeyValues.NONE)) {
                            add(names, key, source);
                        }
                    }
                    byName = names;
                }
            }
        }
        return byName;
    }

    /** The sources by what their names say of the last part of their address. */
    private Map<String, List<Source>> byStem() {
        if (byStem == null) {
            synchronized (this) {
                if (byStem == null) {
                    Map<String, List<Source>> stems = new HashMap<>();
                    for (Source source : sources()) {
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
                    byStem = stems;
                }
            }
        }
        return byStem;
    }

    private static void add(Map<String, List<Source>> to, String key, Source source) {
        to.computeIfAbsent(key, ignored -> new ArrayList<>(1)).add(source);
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
