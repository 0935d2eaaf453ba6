package io.github.devrellint;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.UnparsableException;
import io.github.devrellint.document.parse.DocumentParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
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
    private final Map<Path, Future<Document>> begun = new ConcurrentHashMap<>();

    /**
     * @param unsaved contents of files that are not read from the disk
     * @param encoding of files that have no byte order mark
     */
    DocumentReader(Map<Path, byte[]> unsaved, Charset encoding, FindingFactory factory) {
        this.unsaved = unsaved;
        this.encoding = encoding;
        this.factory = factory;
    }

    /** Begins to read a file in the background. */
    void begin(Path file) {
        FutureTask<Document> reading = new FutureTask<>(() -> parse(file));
        begun.put(file, reading);
        Thread thread = new Thread(reading, "read");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns what a check says of a file, or the failure to read it. */
    FileResult read(Path file, Function<Document, FileResult> check) {
        Document document;
        try {
            document = document(file);
        } catch (NoSuchFileException e) {
            return failed(
                    file, "can't be read: no such file"); // it was there when they were listed
        } catch (IOException e) {
            return failed(file, "can't be read: " + e.getMessage());
        } catch (UnparsableException e) {
            return failed(file, e.getMessage());
        } catch (RuntimeException e) {
            return failed(file, "can't be parsed: " + e);
        }
        return check.apply(document);
    }

    /**
     * Reads a file that is not checked itself.
     *
     * @param all whether its text is wanted besides its front matter
     * @return empty where it can't be read or parsed
     */
    Optional<Document> glance(Path file, boolean all) {
        try {
            return Optional.of(all ? parse(file) : parser.parseHead(source(file)));
        } catch (IOException | UnparsableException e) {
            return Optional.empty();
        }
    }

    private FileResult failed(Path file, String why) {
        return FileResult.failed(new Failure(factory.path(file), why));
    }

    private Document document(Path file) throws IOException {
        Future<Document> reading = begun.remove(file);
        if (reading == null) {
            return parse(file);
        }
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Document parse(Path file) throws IOException {
        return parser.parse(source(file));
    }

    private SourceText source(Path file) throws IOException {
        if (!unsaved.containsKey(file) && Files.size(file) > MAX_BYTES) {
            throw new UnparsableException("is larger than " + MAX_BYTES + " bytes");
        }
        byte[] content = unsaved.get(file);
        byte[] bytes = content == null ? Files.readAllBytes(file) : content;
        SourceText source = SourceText.decode(file, bytes, encoding);
        if (source.text().indexOf('\0') >= 0) {
            throw new IOException(NO_TEXT);
        }
        return source;
    }
}
