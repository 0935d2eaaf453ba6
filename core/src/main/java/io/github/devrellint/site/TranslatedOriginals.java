package io.github.devrellint.site;

import io.github.devrellint.document.AnalysisKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.site.language.DocumentLanguage;
import io.github.devrellint.site.lookup.Lookup;
import io.github.devrellint.site.lookup.SiteIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds the place of the original of a translation, whose pages and images stand in for those that
 * are not translated.
 */
final class TranslatedOriginals {

    private static final List<String> ENGLISH = List.of("en", "en-us", "en-US");

    /** A document in the place of its original. */
    private record Moved(Optional<Document> document) {}

    private final DocumentParser parser = new DocumentParser();
    private final AnalysisKey<Moved> key = AnalysisKey.of(Moved.class, this::moved);

    /**
     * Looks for something in the site of a document, then as if the document were in the place of
     * its original: where a translation is missing, a tool that is not known may fall back to the
     * original, and so may one that builds a site for each language.
     */
    Lookup orInOriginal(
            Document from, BiFunction<SiteIndex, Document, Lookup> lookup, SiteIndexes indexes) {
        SiteIndex own = indexes.of(from);
        Lookup found = lookup.apply(own, from);
        if (found instanceof Lookup.Found) {
            return found;
        }
        return from.analysis(key)
                .document()
                .filter(original -> !own.layout().built() || indexes.of(original) != own)
                .map(original -> lookup.apply(indexes.of(original), original))
                .filter(
                        other ->
                                other instanceof Lookup.Found
                                        || found instanceof Lookup.Missing
                                                && other instanceof Lookup.Unknown)
                .orElse(found);
    }

    private Moved moved(Document translation) {
        return new Moved(
                place(translation.path())
                        .map(
                                place ->
                                        parser.parse(
                                                SourceText.of(
                                                        place, translation.source().text()))));
    }

    /** {@code docs/en/intro.md} for {@code docs/de/intro.md}. */
    private static Optional<Path> place(Path file) {
        for (Path at = file.getParent(); at.getParent() != null; at = at.getParent()) {
            String name = at.getFileName().toString();
            if (DocumentLanguage.isTag(name) && !ENGLISH.contains(name)) {
                Path folder = at.getParent();
                Path rest = at.relativize(file);
                return ENGLISH.stream()
                        .map(folder::resolve)
                        .filter(Files::isDirectory)
                        .map(original -> original.resolve(rest))
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
