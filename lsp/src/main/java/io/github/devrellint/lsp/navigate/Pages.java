package io.github.devrellint.lsp.navigate;

import io.github.devrellint.LiveSite;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.UnparsableException;
import io.github.devrellint.lsp.check.Sites;
import io.github.devrellint.lsp.text.OpenDocument;
import io.github.devrellint.lsp.text.OpenDocuments;
import io.github.devrellint.lsp.text.Positions;
import io.github.devrellint.lsp.text.Uris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The pages of a site as they are in the editor, or else on the disk. */
public final class Pages {

    private final Sites sites;
    private final OpenDocuments documents;

    public Pages(Sites sites, OpenDocuments documents) {
        this.sites = sites;
        this.documents = documents;
    }

    LiveSite site(Path document) {
        return sites.of(document);
    }

    /** The name of a file that the client uses. */
    String uri(Path file) {
        return documents.of(file).map(OpenDocument::uri).orElseGet(() -> Uris.of(file));
    }

    /** The text of a file; empty if it can't be read. */
    Optional<SourceText> text(Path file) {
        Optional<SourceText> open = documents.of(file).map(OpenDocument::source);
        try {
            return open.isPresent()
                    ? open
                    : Optional.of(SourceText.decode(file, Files.readAllBytes(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A page; empty if it can't be read or parsed. */
    Optional<Document> page(Path file) {
        return text(file).flatMap(text -> parse(file, text));
    }

    Optional<Document> parse(Path file, SourceText text) {
        try {
            return Optional.of(site(file).parse(text));
        } catch (UnparsableException e) {
            return Optional.empty();
        }
    }

    Positions positions(Document document) {
        return new Positions(document.source(), documents.encoding());
    }
}
