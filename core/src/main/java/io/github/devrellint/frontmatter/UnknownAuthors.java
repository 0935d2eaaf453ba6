package io.github.devrellint.frontmatter;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.layout.AuthorFile;
import io.github.devrellint.site.layout.FrontMatterConventions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds authors that the site does not define. If no file defines authors, any name is accepted.
 */
final class UnknownAuthors {

    private static final List<String> NAMES = List.of("name", "display_name", "username", "nick");

    private final AuthorFile file;
    private final Set<String> keys;
    private final Set<String> names;

    private UnknownAuthors(AuthorFile file, KeyValues authors) {
        this.file = file;
        this.keys = Set.copyOf(authors.keys());
        Set<String> found = new HashSet<>();
        for (String key : authors.keys()) {
            NAMES.forEach(name -> authors.at(key).string(name).ifPresent(found::add));
        }
        this.names = Set.copyOf(found);
    }

    /** Returns one problem per author that is not defined, at the name. */
    static Stream<Problem> problems(Document document, FrontMatter matter, Site site) {
        FrontMatterConventions conventions = site.frontMatter(document);
        List<LocatedText> authors =
                conventions.authorKeys().stream()
                        .flatMap(key -> matter.get(key).stream())
                        .flatMap(value -> LocatedText.of(value).stream())
                        .toList();
        if (authors.isEmpty()) {
            return Stream.empty();
        }
        return conventions.authors().apply(document.path()).stream()
                .map(file -> new UnknownAuthors(file, new AuthorsReader(site).read(document, file)))
                .flatMap(
                        known ->
                                authors.stream()
                                        .flatMap(author -> known.single(author))
                                        .flatMap(name -> known.problem(name).stream()));
    }

    /** Themes of Jekyll split a text at commas; there a name with a comma is none. */
    private Stream<LocatedText> single(LocatedText author) {
        return file.strict() || author.text().indexOf(',') < 0
                ? Stream.of(author)
                : author.splitAtCommas();
    }

    private Optional<Problem> problem(LocatedText author) {
        String name = author.text();
        boolean strict = file.strict();
        if (keys.isEmpty() || keys.contains(name) || !strict && names.contains(name)) {
            return Optional.empty();
        }
        Optional<String> near = DidYouMean.nearest(name, keys);
        boolean plainName = name.indexOf(' ') >= 0 && near.isEmpty();
        return !strict && plainName
                ? Optional.empty()
                : Optional.of(
                        new Problem(author.span(), "no author \"" + name + "\" in " + file.name())
                                .suggesting(near.stream().toList()));
    }
}
