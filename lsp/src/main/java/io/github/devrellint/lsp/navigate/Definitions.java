package io.github.devrellint.lsp.navigate;

import io.github.devrellint.LiveSite;
import io.github.devrellint.SourceFolders;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Heading;
import io.github.devrellint.document.Span;
import io.github.devrellint.lsp.check.Checked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Tells where links and images lead to. */
public final class Definitions {

    private static final Range START = new Range(new Position(0, 0), new Position(0, 0));

    private final Pages pages;

    public Definitions(Pages pages) {
        this.pages = pages;
    }

    /** Where the link or image at a position leads to. */
    public Optional<Location> of(Checked checked, Position position) {
        int offset = checked.document().positions().offset(position);
        return checked.parsed()
                .flatMap(
                        document ->
                                Reference.at(document, offset)
                                        .flatMap(place -> location(document, place)));
    }

    private Optional<Location> location(Document document, Reference place) {
        LiveSite site = pages.site(document.path());
        return place.file(document, site.site())
                .filter(Files::isRegularFile)
                .map(file -> new Location(pages.uri(file), range(document, place, file, site)));
    }

    /** The heading that is named, or else the first line. */
    private Range range(Document from, Reference place, Path file, LiveSite site) {
        if (place.fragment().isEmpty() || !SourceFolders.isDocument(file)) {
            return START;
        }
        Optional<Document> page = file.equals(from.path()) ? Optional.of(from) : pages.page(file);
        return page.flatMap(
                        document ->
                                span(document, place.fragment(), site)
                                        .map(span -> pages.positions(document).range(span)))
                .orElse(START);
    }

    private static Optional<Span> span(Document document, String id, LiveSite site) {
        Heading heading = site.site().layout(document).headingIds().headings(document).get(id);
        return heading != null
                ? Optional.of(heading.span())
                : document.anchors().stream()
                        .filter(anchor -> anchor.id().equals(id))
                        .map(anchor -> anchor.span())
                        .findFirst();
    }

    /** The links and images of a document that lead to files of the site. */
    public List<DocumentLink> links(Checked checked) {
        return checked.parsed().map(document -> links(checked, document)).orElse(List.of());
    }

    private List<DocumentLink> links(Checked checked, Document document) {
        LiveSite site = pages.site(document.path());
        return Reference.of(document)
                .flatMap(
                        place ->
                                place.file(document, site.site()).stream()
                                        .filter(Files::isRegularFile)
                                        .map(
                                                file ->
                                                        new DocumentLink(
                                                                checked.document()
                                                                        .positions()
                                                                        .range(place.span()),
                                                                pages.uri(file))))
                .toList();
    }
}
