package io.github.devrellint.lsp.navigate;

import io.github.devrellint.SourceFolders;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Heading;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.lsp.check.Checked;
import io.github.devrellint.lsp.edit.WorkspaceEdits;
import io.github.devrellint.site.Site;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Renames headings, and mends the links of the site that lead to them. */
public final class Renames {

    private final Pages pages;

    public Renames(Pages pages) {
        this.pages = pages;
    }

    /** The text of the heading at a position, if there is one. */
    public Optional<PrepareRenameResult> prepare(Checked checked, Position position) {
        return checked.parsed()
                .flatMap(
                        document ->
                                heading(document, checked, position)
                                        .map(heading -> text(heading))
                                        .map(
                                                span ->
                                                        new PrepareRenameResult(
                                                                pages.positions(document)
                                                                        .range(span),
                                                                document.source().text(span))));
    }

    /** The edits that give the heading at a position another text; none if there is none. */
    public Optional<WorkspaceEdit> rename(Checked checked, Position position, String text) {
        return checked.parsed()
                .flatMap(
                        document ->
                                heading(document, checked, position)
                                        .map(heading -> rename(document, heading, text)));
    }

    private static Optional<Heading> heading(
            Document document, Checked checked, Position position) {
        int offset = checked.document().positions().offset(position);
        return document.headings().stream()
                .filter(each -> !each.text().text().isBlank())
                .filter(each -> text(each).start() <= offset && offset <= text(each).end())
                .findFirst();
    }

    private static Span text(Heading heading) {
        return heading.text().source(0, heading.text().text().stripTrailing().length());
    }

    private WorkspaceEdit rename(Document document, Heading heading, String text) {
        Edit own = new Edit(text(heading), text);
        Map<String, List<TextEdit>> changes = new HashMap<>();
        add(document, List.of(own), changes);
        Map<String, String> ids = changedIds(document, heading, own);
        if (!ids.isEmpty()) {
            for (Path file : pages.site(document.path()).site().files(document).files()) {
                if (SourceFolders.isDocument(file)) {
                    mend(file, document.path(), ids, changes);
                }
            }
        }
        return new WorkspaceEdit(changes);
    }

    /** The ids of the heading, each with what it becomes; those of others may change as well. */
    private Map<String, String> changedIds(Document document, Heading heading, Edit edit) {
        String after = new String(document.source().encode(List.of(edit)), StandardCharsets.UTF_8);
        Optional<Document> changed =
                pages.parse(document.path(), SourceText.of(document.path(), after));
        int index = document.headings().indexOf(heading);
        if (changed.isEmpty() || changed.get().headings().size() <= index) {
            return Map.of();
        }
        List<String> before = ids(document, heading);
        List<String> now = ids(changed.get(), changed.get().headings().get(index));
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
            if (!before.get(i).equals(now.get(i))) {
                ids.put(before.get(i), now.get(i));
            }
        }
        return ids;
    }

    private List<String> ids(Document document, Heading heading) {
        Site site = pages.site(document.path()).site();
        return site.layout(document).headingIds().headings(document).entrySet().stream()
                .filter(entry -> entry.getValue().equals(heading))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void mend(
            Path file, Path page, Map<String, String> ids, Map<String, List<TextEdit>> changes) {
        Optional<SourceText> text = pages.text(file);
        if (text.isEmpty() || ids.keySet().stream().noneMatch(text.get().text()::contains)) {
            return;
        }
        pages.parse(file, text.get())
                .ifPresent(document -> add(document, edits(document, page, ids), changes));
    }

    private List<Edit> edits(Document document, Path page, Map<String, String> ids) {
        Site site = pages.site(document.path()).site();
        List<Edit> edits = new ArrayList<>();
        Reference.of(document)
                .filter(place -> place.target() instanceof LinkTarget.Local)
                .filter(place -> ids.containsKey(place.fragment()))
                .filter(place -> place.file(document, site).filter(page::equals).isPresent())
                .forEach(
                        place -> {
                            String raw = document.source().text(place.span());
                            int hash = raw.lastIndexOf('#');
                            Span span = place.span();
                            if (hash >= 0) {
                                edits.add(
                                        new Edit(
                                                new Span(span.start() + hash + 1, span.end()),
                                                ids.get(place.fragment())));
                            }
                        });
        return edits.stream().distinct().toList();
    }

    private void add(Document document, List<Edit> edits, Map<String, List<TextEdit>> changes) {
        if (!edits.isEmpty()) {
            changes.computeIfAbsent(pages.uri(document.path()), uri -> new ArrayList<>())
                    .addAll(WorkspaceEdits.texts(pages.positions(document), edits));
        }
    }
}
