package io.github.devrellint.frontmatter;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.layout.FrontMatterConventions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What may stand in the front matter of a document: keys, and values that the site defines. */
public final class KnownValues {

    private final Document document;
    private final Site site;

    public KnownValues(Document document, Site site) {
        this.document = document;
        this.site = site;
    }

    /** The keys that the generator and its usual themes understand. */
    public Set<String> keys() {
        KnownKeys known =
                site.context().service(KnownKeys.Cache.KEY).of(site.generator(document).name());
        return new TreeSet<>(known.names());
    }

    /** The values of a key that the site defines: layouts, terms, authors. */
    public Set<String> values(String key) {
        FrontMatterConventions conventions = site.frontMatter(document);
        Set<String> values = new TreeSet<>(conventions.terms().getOrDefault(key, List.of()));
        conventions.names().stream()
                .filter(names -> names.key().equals(key))
                .map(names -> names.candidates().get())
                .forEach(values::addAll);
        if (conventions.authorKeys().contains(key)) {
            values.addAll(authors(conventions));
        }
        return values;
    }

    private Collection<String> authors(FrontMatterConventions conventions) {
        return conventions.authors().apply(document.path()).stream()
                .map(file -> new AuthorsReader(site).read(document, file))
                .map(KeyValues::keys)
                .flatMap(Collection::stream)
                .toList();
    }
}
