package io.github.devrellint.lsp.check;

import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.lsp.text.OpenDocument;
import io.github.devrellint.lsp.text.OpenDocuments;
import io.github.devrellint.lsp.text.Positions;
import io.github.devrellint.lsp.text.Uris;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.SiteRule.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.Location;

/** Shows the places in other documents that findings disagree with. */
public final class RelatedPlaces {

    private final OpenDocuments documents;

    public RelatedPlaces(OpenDocuments documents) {
        this.documents = documents;
    }

    /** The place that a finding disagrees with; empty if there is none, or its file is gone. */
    Optional<DiagnosticRelatedInformation> of(Checked checked, Finding finding) {
        return checked.others().of(finding).flatMap(this::of);
    }

    private Optional<DiagnosticRelatedInformation> of(Place place) {
        Optional<OpenDocument> open = documents.of(place.path());
        return text(place.path(), open)
                .map(
                        text -> {
                            int length = text.text().length();
                            int start = Math.min(place.span().start(), length);
                            int end = Math.min(place.span().end(), length);
                            var positions = new Positions(text, documents.encoding());
                            String uri =
                                    open.map(OpenDocument::uri)
                                            .orElseGet(() -> Uris.of(place.path()));
                            return new DiagnosticRelatedInformation(
                                    new Location(uri, positions.range(new Span(start, end))),
                                    "it is here too");
                        });
    }

    private static Optional<SourceText> text(Path file, Optional<OpenDocument> open) {
        try {
            return open.isPresent()
                    ? open.map(OpenDocument::source)
                    : Optional.of(SourceText.decode(file, Files.readAllBytes(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
