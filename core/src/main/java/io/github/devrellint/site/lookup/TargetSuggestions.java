package io.github.devrellint.site.lookup;

import io.github.devrellint.base.EditDistance;
import io.github.devrellint.base.SlashPath;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.files.SimilarNames;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Suggests replacements for a missing target: another letter case, a similar name, another folder.
 */
final class TargetSuggestions {

    private static final int MOST = 3;

    private final SiteLayout layout;
    private final CaseExactFiles files;
    private final PageIndex pages;
    private final FilesByName names;
    private final SimilarNames similar;
    private final IgnoredSources ignored;

    TargetSuggestions(
            SiteLayout layout,
            CaseExactFiles files,
            PageIndex pages,
            FilesByName names,
            IgnoredSources ignored) {
        this.ignored = ignored;
        this.layout = layout;
        this.files = files;
        this.pages = pages;
        this.names = names;
        this.similar = new SimilarNames(files);
    }

    /** The target in the letter case of the files, if that is the only way in which it is wrong. */
    Optional<String> respelled(LinkTarget.Local target, TargetCandidates places) {
        List<String> spelled =
                places.withCopies(layout).stream()
                        .flatMap(
                                place ->
                                        similar.respelled(place.folder(), place.path()).stream()
                                                .filter(path -> isShown(place.folder(), path)))
                        .map(path -> TargetRewriter.changePath(target, path))
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
                                similar.near(found, name)
                                        .filter(near -> isShown(found, near))
                                        .limit(MOST)
                                        .forEach(
                                                near ->
                                                        into.add(
                                                                TargetRewriter.changeName(
                                                                        target, near))));
    }

    private boolean isShown(Path folder, String path) {
        return files.file(folder, path).filter(file -> !ignored.hide(file)).isPresent();
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
                .filter(other -> !other.isEmpty())
                .map(other -> new Near(other, EditDistance.upTo(most, name, other)))
                .filter(near -> near.distance() <= most)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .forEach(near -> into.add(TargetRewriter.changeName(target, near.name())));
    }

    /** Files of the same name elsewhere, for a document that links relatively. */
    private void moved(Document from, LinkTarget.Local target, Set<String> into) {
        String name = target.path().substring(target.path().lastIndexOf('/') + 1);
        if (!into.isEmpty() || name.indexOf('.') <= 0) {
            return;
        }
        for (Path file : names.files(name).stream().limit(MOST).toList()) {
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
                                    TargetRewriter.changePath(
                                            target,
                                            "/"
                                                    + UrlPaths.join(
                                                            layout.basePath(),
                                                            mount.url(),
                                                            mount.relative(file))));
        }
        String relative = SlashPath.of(from.path().getParent().relativize(file));
        return Optional.of(TargetRewriter.changePath(target, relative));
    }
}
