package io.github.devrellint.lsp.navigate;

import io.github.devrellint.SourceFolders;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.lsp.edit.WorkspaceEdits;
import io.github.devrellint.lsp.text.Uris;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * Mends links before files or folders are moved: those that lead to them, and those of the pages
 * that are moved. Where the address of a page follows from its place, it changes as well.
 */
public final class FileMoves {

    /** Of more moved files nobody looks for the names: all pages are read. */
    private static final int MOST_NAMES = 200;

    private final Pages pages;

    public FileMoves(Pages pages) {
        this.pages = pages;
    }

    /** The edits of all pages of the sites, to be made before the files are moved. */
    public WorkspaceEdit of(List<FileRename> renames) {
        Map<Path, Path> places = new LinkedHashMap<>();
        for (FileRename rename : renames) {
            Optional<Path> from = Uris.path(rename.getOldUri());
            Optional<Path> to = Uris.path(rename.getNewUri());
            if (from.isPresent() && to.isPresent()) {
                places.put(from.get(), to.get());
            }
        }
        Moves moves = new Moves(places);
        Map<String, List<TextEdit>> changes = new HashMap<>();
        Set<Path> done = new HashSet<>();
        for (Path from : places.keySet()) {
            Site site = pages.site(from).site();
            List<Path> files = site.files(from).files();
            Set<String> names = names(files, moves, site);
            files.stream()
                    .filter(SourceFolders::isDocument)
                    .filter(done::add)
                    .filter(file -> moves.moves(file) || mayName(file, names))
                    .flatMap(file -> pages.page(file).stream())
                    .forEach(document -> mend(document, site, moves, changes));
        }
        return new WorkspaceEdit(changes);
    }

    /** What a link to one of the files has in it; nothing where there are too many. */
    private Set<String> names(List<Path> files, Moves moves, Site site) {
        Set<String> names = new HashSet<>();
        for (Path file : files) {
            if (moves.moves(file)) {
                String name = file.getFileName().toString();
                names.add(Targets.escaped(PagePath.of(name).stem()));
                if (SourceFolders.isDocument(file)) {
                    pages.page(file)
                            .flatMap(document -> site.address(document, file))
                            .map(UrlPaths::key)
                            .map(key -> key.substring(key.lastIndexOf('/') + 1))
                            .map(Targets::escaped)
                            .ifPresent(names::add);
                    if (name.matches("_?index\\..*")) {
                        names.add(Targets.escaped(file.getParent().getFileName().toString()));
                    }
                }
                if (names.size() > MOST_NAMES) {
                    return Set.of();
                }
            }
        }
        return names;
    }

    private boolean mayName(Path file, Set<String> names) {
        Optional<String> text = pages.text(file).map(SourceText::text);
        return text.isPresent()
                && (names.isEmpty() || names.stream().anyMatch(text.get()::contains));
    }

    private void mend(
            Document document, Site site, Moves moves, Map<String, List<TextEdit>> changes) {
        Addresses addresses = new Addresses(pages, site, site.layout(document));
        List<Edit> edits = new MovedTargets(document, site, moves, addresses).edits();
        if (!edits.isEmpty()) {
            changes.put(
                    pages.uri(document.path()),
                    WorkspaceEdits.texts(pages.positions(document), edits));
        }
    }
}
