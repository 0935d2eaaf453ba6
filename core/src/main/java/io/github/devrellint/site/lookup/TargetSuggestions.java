package io.github.devrellint.site.lookup;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.base.EditDistance;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.generator.PagePath;
import io.github.devrellint.site.generator.SiteLayout;
import io.github.devrellint.site.generator.UrlPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what an author may have meant: another letter case, a similar name, another folder. */
final class TargetSuggestions {

    private static final int MOST = 3;

    private final SiteLayout layout;
    private final CaseExactFiles files;
    private final PageIndex pages;
    private volatile Map<String, List<Path>> filesByName;

    TargetSuggestions(SiteLayout layout, CaseExactFiles files, PageIndex pages) {
        this.layout = layout;
        this.files = files;
        this.pages = pages;
    }

    /** The target in the letter case of the files, if that is the only way in which it is wrong. */
    Optional<String> respelled(LinkTarget.Local target, TargetCandidates places) {
        List<String> spelled =
                places.withCopies(layout).stream()
                        .flatMap(place -> files.respelled(place.folder(), place.path()).stream())
                        .map(path -> rewrite(target, path))
                        .distinct()
                        .limit(2)
                        .toList();
        return spelled.size() == 1 ? Optional.of(spelled.get(0)) : Optional.empty();
    }

    /** Returns targets that lead somewhere, the nearest first. */
    List<String> suggest(Document from, LinkTarget.Local target, TargetCandidates places) {
        Set<String> found = new LinkedHashSet<>();
        places.withCopies(layout).forEach(place -> siblings(place, target, found));
        places.urls().forEach(url -> pages(url, target, found));
        moved(from, target, found);
        return found.stream().limit(MOST).toList();
    }

    /** Files of the same folder with similar names. */
    private void siblings(TargetCandidates.Place place, LinkTarget.Local target, Set<String> into) {
        String path = UrlPaths.trim(place.path());
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        String name = path.substring(slash + 1);
        if (name.equals("..") || name.isEmpty()) {
            return;
        }
        files.folder(place.folder(), folder)
                .ifPresent(
                        found ->
                                files.near(found, name)
                                        .filter(near -> files.file(found, near).isPresent())
                                        .limit(MOST)
                                        .forEach(near -> into.add(rename(target, near))));
    }

    /** Pages with similar URLs. */
    private void pages(String url, LinkTarget.Local target, Set<String> into) {
        if (into.size() >= MOST) {
            return;
        }
        String key = UrlPaths.key(url);
        int slash = key.lastIndexOf('/');
        String folder = slash < 0 ? "" : key.substring(0, slash + 1);
        String name = key.substring(slash + 1);
        int most = Math.max(2, name.length() / 4);
        record Near(String name, int distance) {}
        pages.keys().stream()
                .filter(
                        other ->
                                other.startsWith(folder) && other.indexOf('/', folder.length()) < 0)
                .map(other -> other.substring(folder.length()))
                .filter(
                        other ->
                                !other.isEmpty()
                                        && Math.abs(other.length() - name.length()) <= most)
                .map(other -> new Near(other, EditDistance.between(name, other)))
                .filter(near -> near.distance() <= most)
                .sorted(java.util.Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .forEach(near -> into.add(rename(target, near.name())));
    }

    /** Files of the same name elsewhere, for a document that links relatively. */
    private void moved(Document from, LinkTarget.Local target, Set<String> into) {
        String name = target.path().substring(target.path().lastIndexOf('/') + 1);
        if (!into.isEmpty() || name.indexOf('.') <= 0) {
            return;
        }
        for (Path file :
                filesByName().getOrDefault(name, List.of()).stream().limit(MOST).toList()) {
            written(from, target, file).ifPresent(into::add);
        }
    }

    private Optional<String> written(Document from, LinkTarget.Local target, Path file) {
        if (target.fromRoot()) {
            return layout.files().stream()
                    .filter(mount -> file.startsWith(mount.folder()))
                    .findFirst()
                    .map(
                            mount ->
                                    rewrite(
                                            target,
                                            "/"
                                                    + UrlPaths.join(
                                                            layout.basePath(),
                                                            mount.url(),
                                                            mount.relative(file))));
        }
        String relative = from.path().getParent().relativize(file).toString().replace('\\', '/');
        return Optional.of(rewrite(target, relative));
    }

    /**
     * The pages of a name, with or without its extension, among those of the content folders; a
     * section and a bundle have the name of their folder.
     */
    List<Path> named(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String stem = last.endsWith(".md") ? last.substring(0, last.length() - 3) : last;
        String above = name.substring(0, name.length() - last.length());
        Stream<Path> pages =
                Stream.of(last, last + ".md")
                        .flatMap(this::all)
                        .filter(file -> endsWith(file, name));
        Stream<Path> folders =
                Stream.of("_index.md", "index.md")
                        .flatMap(this::all)
                        .filter(file -> file.getParent().endsWith(Path.of(above + stem)));
        return Stream.concat(pages, folders)
                .filter(file -> this.pages.mount(file).isPresent())
                .distinct()
                .toList();
    }

    private Stream<Path> all(String fileName) {
        return filesByName().getOrDefault(fileName, List.of()).stream();
    }

    /** Names of pages that are like this one, the nearest first. */
    List<String> names(String name) {
        Set<String> stems = new TreeSet<>();
        for (Map.Entry<String, List<Path>> files : filesByName().entrySet()) {
            PagePath path = PagePath.of(files.getKey());
            if (path.isMarkdown()) {
                boolean index = path.stem().equals("index") || path.stem().equals("_index");
                files.getValue().stream()
                        .filter(file -> pages.mount(file).isPresent())
                        .map(file -> index ? folderName(file) : path.stem())
                        .forEach(stems::add);
            }
        }
        return DidYouMean.nearest(name, stems).stream().toList();
    }

    private static String folderName(Path file) {
        return file.getParent().getFileName().toString();
    }

    /** A file somewhere in the site whose path ends like this. */
    Optional<Path> below(String path) {
        String trimmed = UrlPaths.trim(path);
        return filesByName()
                .getOrDefault(trimmed.substring(trimmed.lastIndexOf('/') + 1), List.of())
                .stream()
                .filter(file -> endsWith(file, trimmed))
                .findFirst();
    }

    private static boolean endsWith(Path file, String name) {
        Path wanted = Path.of(UrlPaths.trim(name));
        return file.endsWith(wanted) || file.endsWith(Path.of(UrlPaths.trim(name) + ".md"));
    }

    private Map<String, List<Path>> filesByName() {
        if (filesByName == null) {
            synchronized (this) {
                if (filesByName == null) {
                    Map<String, List<Path>> names = new HashMap<>();
                    for (Path file : files.walk(files.root())) {
                        names.computeIfAbsent(
                                        file.getFileName().toString(),
                                        ignored -> new ArrayList<>(1))
                                .add(file);
                    }
                    filesByName = names;
                }
            }
        }
        return filesByName;
    }

    /**
     * The target with another path, its beginning kept where that is the same but for letter case.
     */
    private static String rewrite(LinkTarget.Local target, String path) {
        String written = target.path();
        String whole =
                written.length() > path.length() && !path.startsWith(".")
                        ? written.substring(0, written.length() - path.length()) + path
                        : path;
        boolean same = whole.equalsIgnoreCase(written);
        return tail(target, same ? whole : path);
    }

    private static String rename(LinkTarget.Local target, String name) {
        String path = target.path();
        boolean folder = path.endsWith("/");
        String stem = folder ? path.substring(0, path.length() - 1) : path;
        return tail(
                target, stem.substring(0, stem.lastIndexOf('/') + 1) + name + (folder ? "/" : ""));
    }

    private static String tail(LinkTarget.Local target, String path) {
        String raw = target.raw();
        int end = raw.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = raw.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        String encoded =
                path.replace("%", "%25")
                        .replace(" ", "%20")
                        .replace("?", "%3F")
                        .replace("#", "%23");
        return encoded.replace("(", "%28").replace(")", "%29") + raw.substring(end);
    }
}
