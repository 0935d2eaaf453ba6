package io.github.devrellint.lsp.text;

import io.github.devrellint.document.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;

/** The documents that are open in the editor. Safe for use by several threads. */
public final class OpenDocuments {

    private static final String UNTITLED = "untitled:";

    private final Encoding encoding;
    private final Path folder;
    private final Map<String, OpenDocument> byUri = new LinkedHashMap<>();

    /**
     * @param folder where documents belong that have no file yet
     */
    public OpenDocuments(Encoding encoding, Path folder) {
        this.encoding = encoding;
        this.folder = folder;
    }

    /** What positions count. */
    public Encoding encoding() {
        return encoding;
    }

    /** Opens a document; empty for one that is neither a file nor becomes one. */
    public synchronized Optional<OpenDocument> open(TextDocumentItem item) {
        Optional<OpenDocument> opened =
                path(item)
                        .map(
                                path ->
                                        new OpenDocument(
                                                item.getUri(),
                                                item.getVersion(),
                                                SourceText.of(path, item.getText()),
                                                encoding));
        opened.ifPresent(this::put);
        return opened;
    }

    private Optional<Path> path(TextDocumentItem item) {
        String uri = item.getUri();
        if (!uri.startsWith(UNTITLED)) {
            return Uris.path(uri);
        }
        String ending = "mdx".equals(item.getLanguageId()) ? ".mdx" : ".md";
        String name = uri.substring(UNTITLED.length()).replaceAll("[^\\w-]+", "-");
        return Optional.of(folder.resolve(name + ending));
    }

    /** Changes a document; empty for one that is not open. */
    public synchronized Optional<OpenDocument> change(
            String uri, int version, List<TextDocumentContentChangeEvent> changes) {
        Optional<OpenDocument> changed =
                Optional.ofNullable(byUri.get(uri)).map(known -> known.changed(version, changes));
        changed.ifPresent(this::put);
        return changed;
    }

    /** The last one is the one at hand. */
    private void put(OpenDocument document) {
        byUri.remove(document.uri());
        byUri.put(document.uri(), document);
    }

    /** Closes a document; empty for one that is not open. */
    public synchronized Optional<OpenDocument> close(String uri) {
        return Optional.ofNullable(byUri.remove(uri));
    }

    public synchronized Optional<OpenDocument> get(String uri) {
        return Optional.ofNullable(byUri.get(uri));
    }

    /** The open document of a file. */
    public synchronized Optional<OpenDocument> of(Path file) {
        return byUri.values().stream()
                .filter(document -> document.source().path().equals(file))
                .findFirst();
    }

    /** What all of them hold, by their files. */
    public Map<Path, byte[]> contents() {
        Map<Path, byte[]> contents = new HashMap<>();
        all().forEach(each -> contents.put(each.source().path(), each.source().encode(List.of())));
        return contents;
    }

    /** All of them, the one that was changed last first. */
    public synchronized List<OpenDocument> all() {
        List<OpenDocument> all = new ArrayList<>(byUri.values());
        Collections.reverse(all);
        return all;
    }
}
