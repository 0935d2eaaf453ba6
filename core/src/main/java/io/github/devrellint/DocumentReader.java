package io.github.devrellint;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.DocumentParser;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.UnparsableException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** Reads and parses files; what keeps one from being checked is a failure of that file. */
final class DocumentReader {

    /** Larger files are no posts, and a parser needs a multiple of their size. */
    private static final long MAX_BYTES = 20_000_000;

    /** Western text in UTF-16 that is read as UTF-8 has a NUL in every second place. */
    private static final String NO_TEXT =
            "it has NUL characters, as UTF-16 without a byte order mark and UTF-32 have";

    private final Map<Path, byte[]> unsaved;
    private final Charset encoding;
    private final FindingFactory factory;
    private final DocumentParser parser = new DocumentParser();

    /**
     * @param unsaved contents of files that are not read from the disk
     * @param encoding of files that have no byte order mark
     */
    DocumentReader(Map<Path, byte[]> unsaved, Charset encoding, FindingFactory factory) {
        this.unsaved = unsaved;
        this.encoding = encoding;
        this.factory = factory;
    }

    /** Returns what a check says of a file, or the failure to read it. */
    FileResult read(Path file, Function<Document, FileResult> check) {
        Document document;
        try {
            if (!unsaved.containsKey(file) && Files.size(file) > MAX_BYTES) {
                return failed(file, "is larger than " + MAX_BYTES + " bytes");
            }
            document = parse(file);
        } catch (IOException e) {
            return failed(file, "can't be read: " + e.getMessage());
        } catch (UnparsableException e) {
            return failed(file, e.getMessage());
        } catch (RuntimeException e) {
            return failed(file, "can't be parsed: " + e);
        }
        return check.apply(document);
    }

    private FileResult failed(Path file, String why) {
        return FileResult.failed(new Failure(factory.path(file), why));
    }

    private Document parse(Path file) throws IOException {
        byte[] content = unsaved.get(file);
        byte[] bytes = content == null ? Files.readAllBytes(file) : content;
        SourceText source = SourceText.decode(file, bytes, encoding);
        if (source.text().indexOf('\0') >= 0) {
            throw new IOException(NO_TEXT);
        }
        return parser.parse(source);
    }
}
