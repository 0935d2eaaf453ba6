package io.github.devrellint.site.lookup;

import io.github.devrellint.context.InProcessCache;
import io.github.devrellint.document.AnalysisKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.KeyValuesParser;
import io.github.devrellint.site.files.CaseExactFiles;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The front matter of pages as far as their URLs depend on it; each file is read once in a run. */
final class FrontMatterReader {

    private static final AnalysisKey<KeyValues> KEY =
            AnalysisKey.of(KeyValues.class, FrontMatterReader::head);

    private final CaseExactFiles files;
    private final InProcessCache inProcessCache;
    private final boolean afterEmptyLines;
    private final Map<Path, KeyValues> heads = new ConcurrentHashMap<>();

    /**
     * @param inProcessCache what earlier runs have read
     * @param afterEmptyLines whether empty lines may precede front matter
     */
    FrontMatterReader(
            CaseExactFiles files, InProcessCache inProcessCache, boolean afterEmptyLines) {
        this.files = files;
        this.inProcessCache = inProcessCache;
        this.afterEmptyLines = afterEmptyLines;
    }

    /** The front matter of a file; nothing where there is none or it can't be read. */
    KeyValues of(Path file) {
        return heads.computeIfAbsent(
                file,
                each ->
                        files.isUnsaved(each)
                                ? read(each)
                                : inProcessCache
                                        .get(FrontMatterCache.KEY)
                                        .of(each, afterEmptyLines, () -> read(each)));
    }

    /** The front matter of a document, read once. */
    static KeyValues of(Document document) {
        return document.analysis(KEY);
    }

    private static KeyValues head(Document document) {
        return document.frontMatter()
                .map(
                        front ->
                                KeyValuesParser.parseLeniently(
                                        extension(front.format()),
                                        document.source().text(front.content())))
                .orElse(KeyValues.NONE);
    }

    private static String extension(FrontMatter.Format format) {
        return switch (format) {
            case YAML -> ".yaml";
            case TOML -> ".toml";
            case JSON -> ".json";
        };
    }

    private KeyValues read(Path file) {
        try {
            String text = new String(files.read(file), StandardCharsets.UTF_8);
            return KeyValuesParser.frontMatter(afterEmptyLines ? text.stripLeading() : text);
        } catch (UncheckedIOException e) {
            return KeyValues.NONE;
        }
    }
}
