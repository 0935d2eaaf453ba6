package io.github.devrellint.lsp.navigate;

import io.github.devrellint.SourceFolders;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.lsp.edit.WorkspaceEdits;
import io.github.devrellint.lsp.text.Uris;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.generator.Mount;
import io.github.devrellint.site.generator.SiteLayout;
import io.github.devrellint.site.generator.UrlPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * Mends links before files or folders are moved: those that name a file by its path from the
 * document, and those that name a copied file by its path on the site. The address of a page is the
 * generator's affair.
 */
public final class FileMoves {

    private final Pages pages;

    public FileMoves(Pages pages) {
        this.pages = pages;
    }

    /** The edits of all pages of the sites, to be made before the files are moved. */
    public WorkspaceEdit of(List<FileRename> renames) {
        Map<Path, Path> moves = new LinkedHashMap<>();
        for (FileRename rename : renames) {
            Optional<Path> from = Uris.path(rename.getOldUri());
            Optional<Path> to = Uris.path(rename.getNewUri());
            if (from.isPresent() && to.isPresent()) {
                moves.put(from.get(), to.get());
            }
        }
        Map<String, List<TextEdit>> changes = new HashMap<>();
        moves.keySet().stream()
                .flatMap(from -> pages.site(from).site().files(from).files().stream())
                .filter(SourceFolders::isDocument)
                .distinct()
                .forEach(file -> mend(file, moves, changes));
        return new WorkspaceEdit(changes);
    }

    private void mend(Path file, Map<Path, Path> moves, Map<String, List<TextEdit>> changes) {
        boolean moved = !moved(file, moves).equals(file);
        Optional<SourceText> text = pages.text(file);
        boolean names =
                text.isPresent()
                        && moves.keySet().stream()
                                .map(from -> Targets.escaped(from.getFileName().toString()))
                                .anyMatch(text.get().text()::contains);
        if (!moved && !names) {
            return;
        }
        text.flatMap(source -> pages.parse(file, source))
                .ifPresent(
                        document -> {
                            List<Edit> edits = edits(document, moves);
                            if (!edits.isEmpty()) {
                                changes.put(
                                        pages.uri(file),
                                        WorkspaceEdits.texts(pages.positions(document), edits));
                            }
                        });
    }

    /** Where a file is afterwards. */
    private static Path moved(Path file, Map<Path, Path> moves) {
        return moves.entrySet().stream()
                .filter(move -> file.startsWith(move.getKey()))
                .findFirst()
                .map(move -> move.getValue().resolve(move.getKey().relativize(file)).normalize())
                .orElse(file);
    }

    private List<Edit> edits(Document document, Map<Path, Path> moves) {
        Site site = pages.site(document.path()).site();
        List<Edit> edits = new ArrayList<>();
        Place.of(document)
                .forEach(place -> edit(document, place, site, moves).ifPresent(edits::add));
        return edits.stream().distinct().toList();
    }

    private static Optional<Edit> edit(
            Document document, Place place, Site site, Map<Path, Path> moves) {
        if (!(place.target() instanceof LinkTarget.Local target) || target.samePage()) {
            return Optional.empty();
        }
        String raw = document.source().text(place.span());
        String written = raw.split("[?#]", 2)[0];
        return place.file(document, site)
                .flatMap(file -> path(document.path(), target, file, site.layout(document), moves))
                .filter(path -> !path.equals(written))
                .map(
                        path -> {
                            int start = place.span().start();
                            return new Edit(new Span(start, start + written.length()), path);
                        });
    }

    /** How the target is written afterwards; empty if it is not written as a path of the file. */
    private static Optional<String> path(
            Path document,
            LinkTarget.Local target,
            Path file,
            SiteLayout layout,
            Map<Path, Path> moves) {
        Path to = moved(file, moves);
        if (target.fromRoot()) {
            return onSite(file, layout)
                    .filter(target.path()::equals)
                    .flatMap(path -> onSite(to, layout))
                    .map(Targets::escaped);
        }
        Path folder = document.getParent();
        boolean beside = folder.resolve(target.path()).normalize().equals(file);
        Path from = moved(document, moves).getParent();
        String dot = target.path().startsWith("./") ? "./" : "";
        String path = from.relativize(to).toString().replace('\\', '/');
        return beside && (!to.equals(file) || !from.equals(folder))
                ? Optional.of(Targets.escaped(path.startsWith("../") ? path : dot + path))
                : Optional.empty();
    }

    private static Optional<String> onSite(Path file, SiteLayout layout) {
        return layout.files().stream()
                .filter(mount -> file.startsWith(mount.folder()))
                .findFirst()
                .map(mount -> path(layout, mount, file));
    }

    private static String path(SiteLayout layout, Mount mount, Path file) {
        return "/" + UrlPaths.join(layout.basePath(), mount.url(), mount.relative(file));
    }
}
